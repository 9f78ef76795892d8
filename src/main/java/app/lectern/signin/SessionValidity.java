package app.lectern.signin;

import app.lectern.base.UserId;
import app.lectern.people.Person;
import app.lectern.people.User;
import app.lectern.people.Users;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells of a signed-in person whether their session is still good, and which name, address and roles they have now. It
 * reads a person again once what it read is {@link #AGE} old.
 */
@Component
class SessionValidity {

    /** For how long an answer is good. */
    static final Duration AGE = Duration.ofSeconds(2);

    private static final int MOST_PEOPLE = 20_000;

    private final Users users;
    private final LoadingCache<UserId, Optional<Person>> people;

    @Autowired
    SessionValidity(Users users) {
        this(users, Ticker.systemTicker());
    }

    SessionValidity(Users users, Ticker time) {
        this.users = users;
        this.people = Caffeine.newBuilder()
                .maximumSize(MOST_PEOPLE)
                .expireAfterWrite(AGE)
                .ticker(time)
                .build(this::stored);
    }

    /**
     * What is stored of {@code signedIn}: themselves, when nothing of it has changed; empty when nobody with that number
     * may sign in. Something else than themselves is never older than the question.
     */
    Optional<Person> now(Person signedIn) {
        var unchanged = Optional.of(signedIn);
        return people.get(signedIn.userId()).equals(unchanged) ? unchanged : reread(signedIn.userId());
    }

    private Optional<Person> reread(UserId userId) {
        people.invalidate(userId);
        return people.get(userId);
    }

    private Optional<Person> stored(UserId userId) {
        return users.with(userId).filter(user -> !user.mayNotSignIn()).map(User::person);
    }
}
