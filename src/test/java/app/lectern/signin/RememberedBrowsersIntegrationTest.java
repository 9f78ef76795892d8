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
import org.springframework.security.web.authentication.rememberme.CookieTheftException;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;

@SpringBootTest
class RememberedBrowsersIntegrationTest {

    private static final UserId ANA = new UserId(1);
    private static final UserId BEN = new UserId(2);
    private static final RememberMeKey KEY = new RememberMeKey("one");

    private final MongoTemplate mongo;

    private Instant now = Instant.parse("2026-11-20T08:00:00Z");
    private final InstantSource time = () -> now;
    private final RememberedBrowsers browsers;

    RememberedBrowsersIntegrationTest(@Autowired MongoTemplate mongo) {
        this.mongo = mongo;
        browsers = new RememberedBrowsers(mongo, time.withZone(ZoneOffset.UTC), KEY);
    }

    @BeforeEach
    void nobody() {
        TestDatabase.clear(mongo);
    }

    @Test
    void givesANewTokenToWhoComesBackLater() {
        var first = browsers.remember(ANA);
        later(Duration.ofHours(1));
        var second = next(browsers.accept(first));
        browsers.accept(second);
        later(Duration.ofHours(1));

        var accepted = browsers.accept(second);

        assertThat(accepted.userId()).isEqualTo(ANA);
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(next(accepted).token()).isNotEqualTo(second.token());
    }

    @Test
    void doesNotReplaceATokenThatIsYoungerThanAMinute() {
        var first = browsers.remember(ANA);
        later(Duration.ofSeconds(59));

        assertThat(browsers.accept(first).next()).isNull();
        later(Duration.ofSeconds(1));
        assertThat(browsers.accept(first).next()).isNotNull();
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
    void acceptsTenRequestsAtOnceAndGivesAllOfThemTheSameNextToken() throws Exception {
        var ticket = browsers.remember(ANA);
        later(Duration.ofHours(1));

        try (var requests = Executors.newFixedThreadPool(10)) {
            var accepted = requests
                    .invokeAll(IntStream.range(0, 10)
                            .mapToObj(i -> (Callable<Accepted>) () -> browsers.accept(ticket))
                            .toList())
                    .stream()
                    .map(RememberedBrowsersIntegrationTest::outcome)
                    .toList();

            assertThat(accepted).hasSize(10).allMatch(it -> it.userId().equals(ANA));
            assertThat(accepted)
                    .extracting(Accepted::next)
                    .doesNotContainNull()
                    .containsOnly(next(accepted.getFirst()));
        }
    }

    @Test
    void takesThreeStepsWithinAMinuteForNoTheft() {
        var first = browsers.remember(ANA);
        later(Duration.ofHours(1));
        var second = next(browsers.accept(first));
        later(Duration.ofSeconds(1));

        assertThat(browsers.accept(second).next()).isNull();
        later(Duration.ofSeconds(1));
        assertThat(browsers.accept(second).next()).isNull();
        later(Duration.ofSeconds(57));
        assertThat(browsers.accept(first).next()).isEqualTo(second);
    }

    @Test
    void givesTheSameTokenAgainToWhomItGotLostFor() {
        var first = browsers.remember(ANA);
        later(Duration.ofHours(1));
        var lost = next(browsers.accept(first));
        later(Duration.ofMinutes(2));

        var again = next(browsers.accept(first));

        assertThat(again).isEqualTo(lost);
        assertThat(browsers.accept(again).userId()).isEqualTo(ANA);
        later(Duration.ofMinutes(2));
        assertThat(browsers.accept(again).next()).isNotNull();
    }

    @Test
    void aTokenThatArrivedLateIsNotReplacedWhileTheOneBeforeItMayStillCome() {
        var first = browsers.remember(ANA);
        later(Duration.ofHours(1));
        var second = next(browsers.accept(first));
        later(Duration.ofHours(1));

        assertThat(browsers.accept(second).next()).isNull();
        later(Duration.ofSeconds(59));
        assertThat(browsers.accept(first).next()).isEqualTo(second);
    }

    @Test
    void endsAllSeriesOfThePersonWhenATokenComesBackAMinuteAfterTheNextOneWasShown() {
        var stolen = browsers.remember(ANA);
        var elsewhere = browsers.remember(ANA);
        var other = browsers.remember(BEN);
        later(Duration.ofHours(1));
        browsers.accept(next(browsers.accept(stolen)));
        later(Duration.ofSeconds(60));

        assertThatThrownBy(() -> browsers.accept(stolen))
                .isInstanceOfSatisfying(
                        SeriesStolen.class, it -> assertThat(it.owner()).isEqualTo(ANA));
        assertThat(browsers.accept(other).userId()).isEqualTo(BEN);
        assertEndedForTheft(stolen);
        assertEndedForTheft(elsewhere);
    }

    /** Whichever of them shows it, of the person and the thief: the other one learns of it too, and it is news once. */
    private void assertEndedForTheft(Ticket ticket) {
        assertThatThrownBy(() -> browsers.accept(ticket)).isExactlyInstanceOf(CookieTheftException.class);
    }

    @Test
    void forgetsAnEndedSeriesWhenThePersonIsRememberedThereAnew() {
        var ticket = browsers.remember(ANA);
        assertThatThrownBy(() -> browsers.accept(new Ticket(ticket.series(), "forged")))
                .isInstanceOf(SeriesStolen.class);
        var anew = browsers.remember(ANA);

        assertThat(browsers.accept(anew).userId()).isEqualTo(ANA);
        assertEndedForTheft(ticket);
    }

    @Test
    void goesOnWithASeriesOfAnEarlierVersion() {
        var ticket = storedByAnEarlierVersion("current", "previous");
        later(Duration.ofDays(3));

        assertThat(browsers.accept(ticket).next()).isNull();
        later(Duration.ofMinutes(1));
        var next = next(browsers.accept(ticket));
        assertThat(browsers.accept(next).userId()).isEqualTo(ANA);
    }

    @Test
    void acceptsThePreviousTokenOfAnEarlierVersionForAMinuteAndEndsThatSeriesAloneAfterwards() {
        var previous =
                new Ticket(storedByAnEarlierVersion("current", "previous").series(), "previous");
        var elsewhere = browsers.remember(ANA);
        later(Duration.ofSeconds(59));
        assertThat(browsers.accept(previous).userId()).isEqualTo(ANA);
        later(Duration.ofSeconds(1));

        assertThatThrownBy(() -> browsers.accept(previous)).isInstanceOf(InvalidCookieException.class);

        assertThatThrownBy(() -> browsers.accept(previous)).isInstanceOf(InvalidCookieException.class);
        assertThat(browsers.accept(elsewhere).userId()).isEqualTo(ANA);
    }

    private Ticket storedByAnEarlierVersion(String token, String previous) {
        mongo.insert(
                new Document("_id", KEY.seal("series"))
                        .append("user_id", ANA.value())
                        .append("token", KEY.seal(token))
                        .append("previous", KEY.seal(previous))
                        .append("rotatedAt", now)
                        .append("expiresAt", now.plus(Duration.ofDays(30))),
                RememberedSeries.COLLECTION);
        return new Ticket("series", token);
    }

    @Test
    void refusesAForgedTokenOfAKnownSeries() {
        var ticket = browsers.remember(ANA);

        assertThatThrownBy(() -> browsers.accept(new Ticket(ticket.series(), "forged")))
                .isInstanceOf(SeriesStolen.class);
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

    private void later(Duration time) {
        now = now.plus(time);
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
