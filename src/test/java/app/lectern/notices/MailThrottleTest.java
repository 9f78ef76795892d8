package app.lectern.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailThrottleTest {

    private long nanos;
    private final MailThrottle throttle = new MailThrottle(new TimeMeter() {

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
    void threeMailsGoToOneAddressAndOneMoreEveryFiveMinutes() {
        for (int i = 0; i < 3; i++) {
            throttle.count("ana@school.example", "192.0.2." + i);
        }

        var refusal = catchThrowableOfType(TooManyMails.class, () -> throttle.count("ana@school.example", "192.0.2.9"));
        assertThat(refusal.minutes()).isEqualTo(5);
        nanos += Duration.ofMinutes(5).toNanos();
        assertThatCode(() -> throttle.count("ana@school.example", "192.0.2.9")).doesNotThrowAnyException();
        assertThatCode(() -> throttle.count("ben@school.example", "192.0.2.9")).doesNotThrowAnyException();
    }

    @Test
    void oneClientAsksForTwoHundred() {
        for (int i = 0; i < 200; i++) {
            throttle.count(i + "@school.example", "192.0.2.1");
        }

        assertThatThrownBy(() -> throttle.count("ana@school.example", "192.0.2.1"))
                .isInstanceOf(TooManyMails.class);
        assertThatCode(() -> throttle.count("ana@school.example", "192.0.2.2")).doesNotThrowAnyException();
    }
}
