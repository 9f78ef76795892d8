package app.lectern.people;

import app.lectern.base.UserId;
import app.lectern.signin.ApiToken;
import app.lectern.signin.RandomText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** People to test with, stored straight away. */
public class TestPeople {

    private final MongoTemplate mongo;

    public TestPeople(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A student who can't sign in with a password. */
    public UserId student(int number) {
        return add(number, Role.STUDENT, null);
    }

    /** Somebody with this encoded password; their address is {@code user<number>@lectern.example}. */
    public UserId add(int number, Role role, @Nullable String encodedPassword) {
        var id = new UserId(number);
        var facts =
                PersonFacts.of("First" + number, "Last" + number, "user" + number + "@lectern.example", Set.of(role));
        mongo.insert(User.of(id, facts, encodedPassword, false));
        return id;
    }

    /** Puts a hold with this id on somebody. */
    public void hold(UserId student, String id) {
        new Users(mongo).add(student, new Hold(id, "Library fees", student, Instant.EPOCH));
    }

    /** A token for the API that stands for {@code owner} for an hour. */
    public String token(UserId owner) {
        return token(owner, RandomText.next());
    }

    /** Makes this text a token for the API that stands for {@code owner} for an hour. */
    public String token(UserId owner, String token) {
        var now = Instant.now();
        mongo.insert(new ApiToken(RandomText.hash(token), owner, null, now, now.plus(1, ChronoUnit.HOURS), null));
        return token;
    }
}
