package app.lectern.people.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class BoundedPasswordEncoderTest {

    private static final int AT_ONCE = 2;

    @Test
    void hashesNoMorePasswordsAtOnceThanItMay() throws InterruptedException {
        var counting = new Counting();
        try (var encoder = new BoundedPasswordEncoder(counting, new HashingQueue(AT_ONCE));
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40).forEach(i -> people.submit(() -> encoder.matches("password", "encoded")));
            assertThat(counting.full.await(10, TimeUnit.SECONDS)).isTrue();
            boolean oneMore = counting.oneMore.await(200, TimeUnit.MILLISECONDS);
            counting.release.countDown();
            assertThat(oneMore).isFalse();
        }

        assertThat(counting.done).hasValue(40);
        assertThat(counting.most).hasValue(AT_ONCE);
    }

    @Test
    void encodesAndMatchesLikeTheEncoderItBounds() {
        try (var encoder = new PasswordConfiguration().passwordEncoder()) {
            String encoded = String.valueOf(encoder.encode("violet teapot"));

            assertThat(encoded).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(encoder.matches("violet teapot", encoded)).isTrue();
            assertThat(encoder.matches("violet teapots", encoded)).isFalse();
            assertThat(encoder.upgradeEncoding(encoded)).isFalse();
        }
    }

    @Test
    void matchesNothingThatItCanNotRead() {
        try (var encoder = new PasswordConfiguration().passwordEncoder()) {
            assertThat(encoder.matches("lectern-demo", "{werkzeug}pbkdf2:sha256:600000$salt$00"))
                    .isFalse();
            assertThat(encoder.matches("lectern-demo", "lectern-demo")).isFalse();
            assertThat(encoder.matches("", PasswordConfiguration.NO_PASSWORD)).isFalse();
        }
    }

    @Test
    void passesFailuresOn() {
        try (var encoder = new BoundedPasswordEncoder(new Broken(), new HashingQueue(AT_ONCE))) {
            assertThatThrownBy(() -> encoder.encode("password")).hasRootCauseMessage("broken");
        }
    }

    private static class Counting implements PasswordEncoder {

        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final CountDownLatch full = new CountDownLatch(AT_ONCE);
        private final CountDownLatch oneMore = new CountDownLatch(AT_ONCE + 1);
        private final CountDownLatch release = new CountDownLatch(1);

        @Override
        public String encode(@Nullable CharSequence password) {
            return "encoded";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            full.countDown();
            oneMore.countDown();
            try {
                return release.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                now.decrementAndGet();
                done.incrementAndGet();
            }
        }
    }

    private static class Broken implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            throw new IllegalArgumentException("broken");
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            throw new IllegalArgumentException("broken");
        }
    }
}
