package app.lectern.signin.signup;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.people.User;
import app.lectern.signin.RandomText;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Those who were sent a link to finish their registration. */
@Repository
class PendingSignUps {

    private static final Duration VALID = Duration.ofHours(24);

    private final MongoTemplate mongo;
    private final Clock clock;

    PendingSignUps(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Keeps a registration for a day, and clears expired ones away; gives back the secret of its link. */
    String keep(SignUp registration, String encodedPassword) {
        var now = clock.instant();
        mongo.remove(query(where("expiresAt").lte(now)), PendingSignUp.class);
        String secret = RandomText.next();
        mongo.insert(new PendingSignUp(
                RandomText.hash(secret),
                registration.firstName(),
                registration.lastName(),
                registration.email(),
                encodedPassword,
                now.plus(VALID)));
        return secret;
    }

    Optional<PendingSignUp> find(String secret) {
        return Optional.ofNullable(mongo.findById(RandomText.hash(secret), PendingSignUp.class))
                .filter(found -> !found.expiredAt(clock.instant()));
    }

    /** Ends all links to the address, once it has an account. */
    void endAll(String email) {
        mongo.remove(query(where(User.EMAIL).is(email)), PendingSignUp.class);
    }
}
