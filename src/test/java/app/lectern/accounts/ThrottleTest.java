package app.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.lectern.accounts.Guesser.Door;
import app.lectern.accounts.Guesser.Known;
import app.lectern.accounts.Guesser.Stranger;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;

class ThrottleTest {

    private static final String ADDRESS = "ana@school.example";
    private static final Guesser HERE = new Stranger("192.0.2.1", Door.PAGE);
    private static final Guesser ELSEWHERE = new Stranger("192.0.2.2", Door.PAGE);
    private static final Guesser KNOWN = new Known("browser");

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger tried = new AtomicInteger();
    private final Throttle throttle = new Throttle(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void refusesWhoeverFailedTenTimesWithoutTryingAndSaysWhenToComeBack() {
        fail(Throttle.TRIES, ADDRESS, HERE);

        var refusal = catchThrowableOfType(TooManyAttempts.class, () -> tryWrong(ADDRESS, HERE));

        assertThat(refusal.minutes()).isEqualTo(1);
        assertThat(refusal.seconds()).isEqualTo(60);
        assertThat(tried).hasValue(Throttle.TRIES);
    }

    @Test
    void letsOneThroughAMinuteLater() {
        fail(Throttle.TRIES, ADDRESS, HERE);
        nanos.addAndGet(Throttle.PERIOD.dividedBy(Throttle.TRIES).toNanos());

        fail(1, ADDRESS, HERE);
        assertRefused(ADDRESS, HERE);
    }

    @Test
    void countsNoSuccessAndNoOtherAddress() {
        IntStream.range(0, 2 * Throttle.TRIES_BY_CLIENT).forEach(i -> assertLetThrough(ADDRESS, HERE));
        fail(Throttle.TRIES, ADDRESS, HERE);

        assertLetThrough("other@school.example", HERE);
    }

    @Test
    void doesNotRefuseAnybodyElseForTheFailuresOfOneClient() {
        fail(Throttle.TRIES, ADDRESS, HERE);

        assertLetThrough(ADDRESS, ELSEWHERE);
        assertLetThrough(ADDRESS, KNOWN);
    }

    @Test
    void countsAtThePageWhatAClientTriedAtTheApi() {
        fail(Throttle.TRIES, ADDRESS, new Stranger("192.0.2.1", Door.API));

        assertRefused(ADDRESS, HERE);
    }

    @Test
    void stopsAClientThatTriesManyAddressesAndNobodyElse() {
        IntStream.range(0, Throttle.TRIES_BY_CLIENT).forEach(i -> fail(1, i + "@school.example", HERE));

        assertRefused(ADDRESS, HERE);
        assertLetThrough(ADDRESS, ELSEWHERE);
        assertLetThrough(ADDRESS, KNOWN);
        assertLetThrough(ADDRESS, new Stranger("192.0.2.1", Door.API));
    }

    @Test
    void givesEachClientASingleTryForAnAddressThatIsGuessedAtFromEverywhere() {
        IntStream.range(0, Throttle.TRIES_FROM_ANYWHERE)
                .forEach(i -> fail(1, ADDRESS, new Stranger("198.51.100." + i, Door.PAGE)));

        assertRefused(ADDRESS, new Stranger("198.51.100.7", Door.PAGE));
        fail(1, ADDRESS, HERE);
        assertRefused(ADDRESS, HERE);
        assertLetThrough(ADDRESS, ELSEWHERE);
        fail(Throttle.TRIES, ADDRESS, KNOWN);
    }

    @Test
    void countsTheFailuresOfAKnownBrowserByThemselves() {
        fail(Throttle.TRIES, ADDRESS, KNOWN);

        assertRefused(ADDRESS, KNOWN);
        assertLetThrough(ADDRESS, new Known("another"));
        assertLetThrough(ADDRESS, HERE);
    }

    @Test
    void lets200GuessesAtOnceTryNoMoreThanTen() {
        var eleven = new CountDownLatch(Throttle.TRIES + 1);
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200)
                    .forEach(i -> guessers.submit(() -> throttle.tried(ADDRESS, HERE, () -> failAfter(eleven))));
        }

        assertThat(tried).hasValue(Throttle.TRIES);
    }

    @Test
    void lets200RightPasswordsAtOnceIn() {
        var in = new AtomicInteger();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200)
                    .forEach(i -> people.submit(() -> throttle.tried(ADDRESS, HERE, in::incrementAndGet)));
        }

        assertThat(in).hasValue(200);
    }

    /** Leaves the others time to come in too, where nothing holds them back. */
    private String failAfter(CountDownLatch others) {
        others.countDown();
        try {
            others.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return wrong();
    }

    private void fail(int times, String address, Guesser who) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> tryWrong(address, who)).isInstanceOf(BadCredentialsException.class);
        }
    }

    private void assertRefused(String address, Guesser who) {
        assertThatThrownBy(() -> throttle.tried(address, who, () -> "in")).isInstanceOf(TooManyAttempts.class);
    }

    private void assertLetThrough(String address, Guesser who) {
        assertThat(throttle.tried(address, who, () -> "in")).isEqualTo("in");
    }

    private String tryWrong(String address, Guesser who) {
        return throttle.tried(address, who, this::wrong);
    }

    private String wrong() {
        tried.incrementAndGet();
        throw new BadCredentialsException("wrong");
    }
}
