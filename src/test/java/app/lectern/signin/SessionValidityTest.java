package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import app.lectern.base.UserId;
import app.lectern.people.PersonFacts;
import app.lectern.people.Role;
import app.lectern.people.User;
import app.lectern.people.Users;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionValidityTest {

    private static final UserId ANA = new UserId(1);

    private final Users users = mock();
    private final AtomicLong nanos = new AtomicLong();
    private final SessionValidity validity = new SessionValidity(users, nanos::get);
    private final User ana = ana(Role.STUDENT);

    @BeforeEach
    void stored() {
        when(users.with(ANA)).thenReturn(Optional.of(ana));
    }

    @Test
    void asksTheDatabaseOnceInTwoSecondsForWhomNothingChanges() {
        for (int i = 0; i < 10; i++) {
            assertThat(validity.now(ana.person())).contains(ana.person());
        }

        verify(users, times(1)).with(ANA);
    }

    @Test
    void noticesAfterTwoSecondsThatSomebodyIsGone() {
        validity.now(ana.person());
        when(users.with(ANA)).thenReturn(Optional.empty());

        assertThat(validity.now(ana.person())).isPresent();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(validity.now(ana.person())).isEmpty();
    }

    @Test
    void takesNobodyWhoKnowsMoreForSomebodyElse() {
        validity.now(ana.person());
        var promoted = ana(Role.ADMIN);
        when(users.with(ANA)).thenReturn(Optional.of(promoted));

        assertThat(validity.now(promoted.person())).contains(promoted.person());
    }

    private static User ana(Role role) {
        return User.of(ANA, PersonFacts.of("Ana", "Ruiz", "ana@school.example", Set.of(role)), null, false);
    }
}
