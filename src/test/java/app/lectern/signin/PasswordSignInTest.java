package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import app.lectern.base.UserId;
import app.lectern.people.PersonFacts;
import app.lectern.people.Role;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.people.password.BoundedPasswordEncoder;
import app.lectern.people.password.HashingQueue;
import app.lectern.people.password.HashingQueue.Turn;
import app.lectern.people.password.TooManyAtOnce;
import app.lectern.signin.Guesser.Door;
import app.lectern.signin.Guesser.Known;
import app.lectern.signin.Guesser.Stranger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a burst of guesses does to those who sign in meanwhile. */
class PasswordSignInTest {

    private final CountDownLatch release = new CountDownLatch(1);
    private final List<String> hashed = new CopyOnWriteArrayList<>();
    private final HashingQueue queue = new HashingQueue(1);
    private final BoundedPasswordEncoder encoder = new BoundedPasswordEncoder(new Held(), queue);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Users users = mock();
    private final PasswordSignIn signIn = new PasswordSignIn(users, encoder, new SignInThrottle());

    @BeforeEach
    void person() {
        var facts = PersonFacts.of("Ana", "Ruiz", "ana@school.example", Set.of(Role.STUDENT));
        when(users.withEmail(any())).thenReturn(Optional.of(User.of(new UserId(1), facts, "right", false)));
    }

    @AfterEach
    void close() {
        release.countDown();
        people.close();
        encoder.close();
    }

    @Test
    void whoSignsInOnAPageWaitsForNoBurstAtTheApi() {
        IntStream.range(0, 30).forEach(i -> come("wrong", new Stranger("192.0.2." + i, Door.API)));
        await().until(() -> queue.waiting() == 29);
        come("right on a page", new Stranger("192.0.2.1", Door.PAGE));
        await().until(() -> queue.waiting() == 30);
        come("right at home", new Known("browser"));
        await().until(() -> queue.waiting() == 31);

        release.countDown();

        await().until(() -> hashed.size() == 32);
        assertThat(hashed.subList(0, 3)).containsExactly("wrong", "right at home", "right on a page");
    }

    @Test
    void oneClientDoesNotFillTheQueue() {
        IntStream.range(0, 40).forEach(i -> come(i + "@school.example", "wrong", new Stranger("192.0.2.1", Door.PAGE)));
        await().until(() -> queue.waiting() >= 3);
        come("right", new Stranger("192.0.2.2", Door.PAGE));
        await().until(() -> queue.waiting() == 4);

        release.countDown();

        await().until(() -> hashed.contains("right"));
        assertThat(hashed.indexOf("right")).isEqualTo(4);
    }

    @Test
    void whoIsTurnedAwayIsNotLookedUp() {
        var places = Stream.generate(() -> queue.enter(Turn.API))
                .limit(HashingQueue.MOST_STRANGERS)
                .toList();

        assertThatThrownBy(() ->
                        signIn.authenticate(typed("ana@school.example", "right", new Stranger("192.0.2.1", Door.API))))
                .isInstanceOf(TooManyAtOnce.class);
        verifyNoInteractions(users);

        places.getFirst().close();
        release.countDown();
        assertThat(signIn.authenticate(typed("ana@school.example", "right", new Stranger("192.0.2.1", Door.API)))
                        .isAuthenticated())
                .isTrue();
    }

    private void come(String password, Guesser guesser) {
        come("ana@school.example", password, guesser);
    }

    private void come(String email, String password, Guesser guesser) {
        people.submit(() -> signIn.authenticate(typed(email, password, guesser)));
    }

    private static Authentication typed(String email, String password, Guesser guesser) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        typed.setDetails(guesser);
        return typed;
    }

    /** Hashes nothing until it is let go. */
    private class Held implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            hashed.add(String.valueOf(password));
            return String.valueOf(password).startsWith("right");
        }
    }
}
