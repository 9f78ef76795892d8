package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.lectern.people.password.TooManyAttempts;
import app.lectern.signin.Guesser.Door;
import app.lectern.signin.Guesser.Known;
import app.lectern.signin.Guesser.Stranger;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;

class SignInThrottleTest {

    private static final String ADDRESS = "ana@school.example";
    private static final Guesser HERE = new Stranger("192.0.2.1", Door.PAGE);
    private static final Guesser ELSEWHERE = new Stranger("192.0.2.2", Door.PAGE);
    private static final Guesser KNOWN = new Known("browser");

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger tried = new AtomicInteger();
    private final SignInThrottle throttle = new SignInThrottle(new TimeMeter() {
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
        fail(SignInThrottle.TRIES, ADDRESS, HERE);

        var refusal = catchThrowableOfType(TooManyAttempts.class, () -> tryWrong(ADDRESS, HERE));

        assertThat(refusal.minutes()).isEqualTo(1);
        assertThat(refusal.seconds()).isEqualTo(60);
        assertThat(tried).hasValue(SignInThrottle.TRIES);
    }

    @Test
    void letsOneThroughAMinuteLater() {
        fail(SignInThrottle.TRIES, ADDRESS, HERE);
        nanos.addAndGet(SignInThrottle.PERIOD.dividedBy(SignInThrottle.TRIES).toNanos());

        fail(1, ADDRESS, HERE);
        assertRefused(ADDRESS, HERE);
    }

    @Test
    void countsNoSuccessAndNoOtherAddress() {
        IntStream.range(0, 2 * SignInThrottle.TRIES_BY_CLIENT).forEach(i -> assertLetThrough(ADDRESS, HERE));
        fail(SignInThrottle.TRIES, ADDRESS, HERE);

        assertLetThrough("other@school.example", HERE);
    }

    @Test
    void doesNotRefuseAnybodyElseForTheFailuresOfOneClient() {
        fail(SignInThrottle.TRIES, ADDRESS, HERE);

        assertLetThrough(ADDRESS, ELSEWHERE);
        assertLetThrough(ADDRESS, KNOWN);
    }

    @Test
    void countsAtThePageWhatAClientTriedAtTheApi() {
        fail(SignInThrottle.TRIES, ADDRESS, new Stranger("192.0.2.1", Door.API));

        assertRefused(ADDRESS, HERE);
    }

    @Test
    void stopsAClientThatTriesManyAddressesAndNobodyElse() {
        IntStream.range(0, SignInThrottle.TRIES_BY_CLIENT).forEach(i -> fail(1, i + "@school.example", HERE));

        assertRefused(ADDRESS, HERE);
        assertLetThrough(ADDRESS, ELSEWHERE);
        assertLetThrough(ADDRESS, KNOWN);
        assertLetThrough(ADDRESS, new Stranger("192.0.2.1", Door.API));
    }

    @Test
    void givesEachClientASingleTryForAnAddressThatIsGuessedAtFromEverywhere() {
        IntStream.range(0, SignInThrottle.TRIES_FROM_ANYWHERE)
                .forEach(i -> fail(1, ADDRESS, new Stranger("198.51.100." + i, Door.PAGE)));

        assertRefused(ADDRESS, new Stranger("198.51.100.7", Door.PAGE));
        fail(1, ADDRESS, HERE);
        assertRefused(ADDRESS, HERE);
        assertLetThrough(ADDRESS, ELSEWHERE);
        fail(SignInThrottle.TRIES, ADDRESS, KNOWN);
    }

    @Test
    void countsTheFailuresOfAKnownBrowserByThemselves() {
        fail(SignInThrottle.TRIES, ADDRESS, KNOWN);

        assertRefused(ADDRESS, KNOWN);
        assertLetThrough(ADDRESS, new Known("another"));
        assertLetThrough(ADDRESS, HERE);
    }

    @Test
    void lets200GuessesAtOnceTryNoMoreThanTen() {
        var eleven = new CountDownLatch(SignInThrottle.TRIES + 1);
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200)
                    .forEach(i -> guessers.submit(() -> throttle.tried(ADDRESS, HERE, () -> failAfter(eleven))));
        }

        assertThat(tried).hasValue(SignInThrottle.TRIES);
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
