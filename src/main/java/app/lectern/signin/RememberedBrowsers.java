package app.lectern.signin;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.stereotype.Repository;

/** The browsers that people are remembered in, each with its series of tokens. */
@Repository
public class RememberedBrowsers {

    static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(RememberedBrowsers.class);
    private static final String SERIES = "_id";
    private static final String USER_ID = "user_id";
    private static final String TOKEN = "token";

    private final MongoTemplate mongo;
    private final Clock clock;
    private final RememberMeKey key;

    RememberedBrowsers(MongoTemplate mongo, Clock clock, RememberMeKey key) {
        this.mongo = mongo;
        this.clock = clock;
        this.key = key;
    }

    /** What the cookie holds. */
    record Ticket(String series, String token) {

        static Ticket fresh() {
            return new Ticket(RandomText.next(), RandomText.next());
        }

        Ticket rotated() {
            return new Ticket(series, RandomText.next());
        }
    }

    /**
     * Who a ticket was accepted for.
     *
     * @param next the ticket for the next time; {@code null} when another request got it already
     */
    record Accepted(UserId userId, @Nullable Ticket next) {}

    /** Begins a series for {@code person}, and clears away their expired ones. */
    public Ticket remember(UserId person) {
        var now = clock.instant();
        mongo.remove(query(where(USER_ID).is(person).and("expiresAt").lte(now)), RememberedSeries.class);
        var ticket = Ticket.fresh();
        mongo.insert(new RememberedSeries(
                key.seal(ticket.series()), person, key.seal(ticket.token()), null, now, now.plus(REMEMBERED)));
        return ticket;
    }

    /**
     * Accepts a ticket once, and for a short while again.
     *
     * @throws InvalidCookieException when it is unknown, expired, or stolen; in the last case all series of that person
     *     have ended
     */
    public Accepted accept(Ticket ticket) {
        var now = clock.instant();
        var series = find(ticket);
        if (series.expiredAt(now)) {
            throw new InvalidCookieException("The series has expired");
        }
        var next = ticket.rotated();
        if (rotate(ticket, next, now)) {
            return new Accepted(series.userId(), next);
        }
        if (find(ticket).acceptsAsPrevious(key.seal(ticket.token()), now)) {
            return new Accepted(series.userId(), null);
        }
        endAll(series.userId());
        log.warn("A remember-me token of user {} was used twice: all their series have ended", series.userId());
        throw new InvalidCookieException("The token was used before");
    }

    private RememberedSeries find(Ticket ticket) {
        var series = mongo.findById(key.seal(ticket.series()), RememberedSeries.class);
        if (series == null) {
            throw new InvalidCookieException("There is no such series");
        }
        return series;
    }

    private boolean rotate(Ticket ticket, Ticket next, Instant now) {
        String token = key.seal(ticket.token());
        var current = where(SERIES).is(key.seal(ticket.series())).and(TOKEN).is(token);
        var rotation = new Update()
                .set(TOKEN, key.seal(next.token()))
                .set("previous", token)
                .set("rotatedAt", now)
                .set("expiresAt", now.plus(REMEMBERED));
        return mongo.updateFirst(query(current), rotation, RememberedSeries.class)
                        .getModifiedCount()
                == 1;
    }

    /** Ends the series of one browser. */
    void end(Ticket ticket) {
        remove(where(SERIES).is(key.seal(ticket.series())));
    }

    /** Ends all series of {@code person}. */
    void endAll(UserId person) {
        remove(where(USER_ID).is(person));
    }

    /** Ends all series of {@code person} but this one. */
    void endAllBut(Ticket kept, UserId person) {
        remove(where(USER_ID).is(person).and(SERIES).ne(key.seal(kept.series())));
    }

    private void remove(Criteria which) {
        mongo.remove(query(which), RememberedSeries.class);
    }
}
