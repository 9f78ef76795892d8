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
import org.springframework.security.web.authentication.rememberme.CookieTheftException;
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
    private static final String SHOWN_AT = "shownAt";
    private static final String STOLEN_AT = "stolenAt";
    private static final String EXPIRES_AT = "expiresAt";

    private final MongoTemplate mongo;
    private final Clock clock;
    private final RememberMeKey key;

    RememberedBrowsers(MongoTemplate mongo, Clock clock, RememberMeKey key) {
        this.mongo = mongo;
        this.clock = clock;
        this.key = key;
    }

    /** What the cookie holds. */
    public record Ticket(String series, String token) {

        static Ticket fresh() {
            return new Ticket(RandomText.next(), RandomText.next());
        }
    }

    /**
     * Who a ticket was accepted for.
     *
     * @param next the ticket for the next time; {@code null} when this one stays good
     */
    public record Accepted(UserId userId, @Nullable Ticket next) {}

    /** Begins a series for {@code person}, and clears away their expired ones. */
    public Ticket remember(UserId person) {
        var now = clock.instant();
        mongo.remove(query(where(USER_ID).is(person).and(EXPIRES_AT).lte(now)), RememberedSeries.class);
        var ticket = Ticket.fresh();
        mongo.insert(new RememberedSeries(
                key.seal(ticket.series()),
                person,
                key.seal(ticket.token()),
                null,
                now,
                now,
                null,
                now.plus(REMEMBERED)));
        return ticket;
    }

    /**
     * Accepts a ticket. The next one is made of it, so that whoever shows it again is given the same one again.
     *
     * @throws InvalidCookieException when it is unknown or expired
     * @throws SeriesStolen when it was replaced by one that has been in use for a minute; all series of that person have
     *     ended
     * @throws CookieTheftException when its series ended so before
     */
    public Accepted accept(Ticket ticket) {
        var now = clock.instant();
        var series = going(ticket, now);
        if (series.token().equals(key.seal(ticket.token())) && series.settledAt(now) && rotate(ticket, now)) {
            return new Accepted(series.userId(), following(ticket));
        }
        return acceptAsItIs(ticket, going(ticket, now), now);
    }

    private RememberedSeries going(Ticket ticket, Instant now) {
        var series = mongo.findById(key.seal(ticket.series()), RememberedSeries.class);
        if (series == null || series.expiredAt(now)) {
            throw new InvalidCookieException("There is no such series, or none any more");
        }
        if (series.stolenAt() != null) {
            throw endedBefore();
        }
        return series;
    }

    private Ticket following(Ticket ticket) {
        return new Ticket(ticket.series(), key.sign(ticket.series() + "/" + ticket.token()));
    }

    private boolean rotate(Ticket ticket, Instant now) {
        var rotation = new Update()
                .set(TOKEN, key.seal(following(ticket).token()))
                .set("previous", key.seal(ticket.token()))
                .set("rotatedAt", now)
                .unset(SHOWN_AT)
                .set(EXPIRES_AT, now.plus(REMEMBERED));
        return mongo.updateFirst(query(current(ticket)), rotation, RememberedSeries.class)
                        .getModifiedCount()
                == 1;
    }

    private Accepted acceptAsItIs(Ticket ticket, RememberedSeries series, Instant now) {
        String token = key.seal(ticket.token());
        if (token.equals(series.token())) {
            if (series.shownAt() == null) {
                show(ticket, now);
            }
            return new Accepted(series.userId(), null);
        }
        if (token.equals(series.previous())) {
            return acceptAsPrevious(ticket, series, now);
        }
        throw stolen(series, now);
    }

    private void show(Ticket ticket, Instant now) {
        var first = current(ticket).and(SHOWN_AT).is(null);
        mongo.updateFirst(query(first), Update.update(SHOWN_AT, now), RememberedSeries.class);
    }

    private Criteria current(Ticket ticket) {
        return where(SERIES).is(key.seal(ticket.series())).and(TOKEN).is(key.seal(ticket.token()));
    }

    private Accepted acceptAsPrevious(Ticket ticket, RememberedSeries series, Instant now) {
        var next = following(ticket);
        if (!series.token().equals(key.seal(next.token()))) {
            return acceptAsBefore(ticket, series, now);
        }
        if (series.settledAt(now)) {
            throw stolen(series, now);
        }
        return new Accepted(series.userId(), next);
    }

    /** What an earlier version replaced by a random token can't be given again, and whether that token arrived is unknown. */
    private Accepted acceptAsBefore(Ticket ticket, RememberedSeries series, Instant now) {
        if (series.rotatedShortlyBefore(now)) {
            return new Accepted(series.userId(), null);
        }
        end(ticket);
        throw new InvalidCookieException("The token was replaced by an earlier version");
    }

    private CookieTheftException stolen(RememberedSeries series, Instant now) {
        var all = where(USER_ID).is(series.userId()).and(STOLEN_AT).is(null);
        var ended = mongo.updateMulti(query(all), Update.update(STOLEN_AT, now), RememberedSeries.class);
        if (ended.getModifiedCount() == 0) {
            return endedBefore();
        }
        log.warn("An old remember-me token of user {} was used: all their series have ended", series.userId());
        return new SeriesStolen(series.userId());
    }

    private static CookieTheftException endedBefore() {
        return new CookieTheftException("The series ended, because a token was used by two");
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
