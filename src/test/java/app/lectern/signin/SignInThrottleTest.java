package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
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
    void refusesTheEleventhFailureWithoutTryingAndSaysWhenToComeBack() {
        failTenTimes();

        var refusal = catchThrowableOfType(TooManyAttempts.class, () -> throttle.tried(ADDRESS, this::fail));

        assertThat(refusal.minutes()).isEqualTo(1);
        assertThat(refusal.seconds()).isEqualTo(60);
        assertThat(tried).hasValue(10);
    }

    @Test
    void letsOneThroughAMinuteLater() {
        failTenTimes();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThatThrownBy(() -> throttle.tried(ADDRESS, this::fail)).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> throttle.tried(ADDRESS, this::fail)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void countsNoSuccessAndNoOtherAddress() {
        IntStream.range(0, 50)
                .forEach(i -> assertThat(throttle.tried(ADDRESS, () -> "in")).isEqualTo("in"));
        failTenTimes();

        assertThat(throttle.tried("other@school.example", () -> "in")).isEqualTo("in");
    }

    @Test
    void lets200GuessesAtOnceTryNoMoreThanTen() {
        var eleven = new CountDownLatch(11);
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200)
                    .forEach(i -> guessers.submit(() -> throttle.tried(ADDRESS, () -> failAfter(eleven))));
        }

        assertThat(tried).hasValue(10);
    }

    /** Leaves the others time to come in too, where nothing holds them back. */
    private String failAfter(CountDownLatch others) {
        others.countDown();
        try {
            others.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return fail();
    }

    private void failTenTimes() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> throttle.tried(ADDRESS, this::fail)).isInstanceOf(BadCredentialsException.class);
        }
    }

    private String fail() {
        tried.incrementAndGet();
        throw new BadCredentialsException("wrong");
    }
}
