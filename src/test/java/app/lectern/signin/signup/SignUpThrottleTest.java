package app.lectern.signin.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.lectern.people.EmailInUse;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignUpThrottleTest {

    private long nanos;
    private final SignUpThrottle throttle = new SignUpThrottle(new TimeMeter() {

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void oneClientMakesTwentyAccountsAnHour() {
        for (int i = 0; i < 20; i++) {
            assertThat(make("192.0.2.1")).isTrue();
            nanos += Duration.ofMinutes(2).toNanos();
        }

        var refusal = catchThrowableOfType(TooManyAccounts.class, () -> make("192.0.2.1"));
        assertThat(refusal.minutes()).isEqualTo(20);
        assertThat(make("192.0.2.2")).isTrue();
        nanos += Duration.ofMinutes(20).toNanos();
        assertThat(make("192.0.2.1")).isTrue();
    }

    @Test
    void whatFailsDoesNotCount() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> throttle.counted("192.0.2.1", () -> {
                        throw new EmailInUse();
                    }))
                    .isInstanceOf(EmailInUse.class);
        }

        assertThat(make("192.0.2.1")).isTrue();
    }

    @Test
    void ofManyAtOnceTwentyGetOne() throws Exception {
        try (var requests = Executors.newFixedThreadPool(8)) {
            var made = requests.invokeAll(IntStream.range(0, 60)
                    .<Callable<Boolean>>mapToObj(i -> this::makes)
                    .toList());

            assertThat(made).extracting(Future::get).filteredOn(it -> it).hasSize(20);
        }
    }

    private boolean makes() {
        try {
            return make("192.0.2.1");
        } catch (TooManyAccounts e) {
            return false;
        }
    }

    private boolean make(String client) {
        return throttle.counted(client, () -> true);
    }
}
