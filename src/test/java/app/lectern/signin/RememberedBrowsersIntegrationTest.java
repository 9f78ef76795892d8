package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lectern.base.UserId;
import app.lectern.signin.RememberedBrowsers.Accepted;
import app.lectern.signin.RememberedBrowsers.Ticket;
import app.lectern.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;

@SpringBootTest
class RememberedBrowsersIntegrationTest {

    private static final UserId ANA = new UserId(1);
    private static final UserId BEN = new UserId(2);

    private final MongoTemplate mongo;

    private Instant now = Instant.parse("2026-11-20T08:00:00Z");
    private final InstantSource time = () -> now;
    private final RememberedBrowsers browsers;

    RememberedBrowsersIntegrationTest(@Autowired MongoTemplate mongo) {
        this.mongo = mongo;
        browsers = new RememberedBrowsers(mongo, time.withZone(ZoneOffset.UTC), new RememberMeKey("one"));
    }

    @BeforeEach
    void nobody() {
        TestDatabase.clear(mongo);
    }

    @Test
    void givesANewTokenWithEveryUse() {
        var first = browsers.remember(ANA);
        var second = next(browsers.accept(first));
        now = now.plus(Duration.ofHours(1));

        var accepted = browsers.accept(second);

        assertThat(accepted.userId()).isEqualTo(ANA);
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(next(accepted).token()).isNotEqualTo(second.token());
    }

    @Test
    void aTicketIsWorthNothingUnderAnotherKey() {
        var ticket = browsers.remember(ANA);
        var underAnotherKey =
                new RememberedBrowsers(mongo, time.withZone(ZoneOffset.UTC), new RememberMeKey("another"));

        assertThatThrownBy(() -> underAnotherKey.accept(ticket)).isInstanceOf(InvalidCookieException.class);
        assertThat(browsers.accept(ticket).userId()).isEqualTo(ANA);
    }

    @Test
    void acceptsTenRequestsAtOnceAndGivesOneOfThemTheNextToken() throws Exception {
        var ticket = browsers.remember(ANA);

        try (var requests = Executors.newFixedThreadPool(10)) {
            var accepted = requests
                    .invokeAll(IntStream.range(0, 10)
                            .mapToObj(i -> (Callable<Accepted>) () -> browsers.accept(ticket))
                            .toList())
                    .stream()
                    .map(RememberedBrowsersIntegrationTest::outcome)
                    .toList();

            assertThat(accepted).hasSize(10).allMatch(it -> it.userId().equals(ANA));
            assertThat(accepted).filteredOn(it -> it.next() != null).hasSize(1);
        }
    }

    @Test
    void acceptsThePreviousTokenForAMinute() {
        var ticket = browsers.remember(ANA);
        browsers.accept(ticket);
        now = now.plusSeconds(59);

        assertThat(browsers.accept(ticket).next()).isNull();
    }

    @Test
    void endsAllSeriesOfThePersonWhenAnOldTokenComesBack() {
        var stolen = browsers.remember(ANA);
        var elsewhere = browsers.remember(ANA);
        var other = browsers.remember(BEN);
        browsers.accept(stolen);
        now = now.plusSeconds(60);

        assertThatThrownBy(() -> browsers.accept(stolen)).isInstanceOf(InvalidCookieException.class);

        assertThatThrownBy(() -> browsers.accept(elsewhere)).isInstanceOf(InvalidCookieException.class);
        assertThat(browsers.accept(other).userId()).isEqualTo(BEN);
    }

    @Test
    void refusesAForgedTokenOfAKnownSeries() {
        var ticket = browsers.remember(ANA);

        assertThatThrownBy(() -> browsers.accept(new Ticket(ticket.series(), "forged")))
                .isInstanceOf(InvalidCookieException.class);
    }

    @Test
    void forgetsAfterThirtyDaysWithoutUse() {
        var ticket = browsers.remember(ANA);
        now = now.plus(Duration.ofDays(30));

        assertThatThrownBy(() -> browsers.accept(ticket)).isInstanceOf(InvalidCookieException.class);
    }

    @Test
    void storesNothingThatCouldBeUsed() {
        var ticket = browsers.remember(ANA);

        assertThat(mongo.findAll(Document.class, RememberedSeries.COLLECTION).toString())
                .doesNotContain(ticket.series())
                .doesNotContain(ticket.token());
    }

    @Test
    void endsAllOthersWhenOneIsKept() {
        var kept = browsers.remember(ANA);
        var other = browsers.remember(ANA);

        browsers.endAllBut(kept, ANA);

        assertThat(browsers.accept(kept).userId()).isEqualTo(ANA);
        assertThatThrownBy(() -> browsers.accept(other)).isInstanceOf(InvalidCookieException.class);
    }

    private static Ticket next(Accepted accepted) {
        return Objects.requireNonNull(accepted.next());
    }

    private static Accepted outcome(Future<Accepted> request) {
        try {
            return request.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
