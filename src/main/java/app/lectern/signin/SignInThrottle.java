package app.lectern.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after 10 failed sign-ins for one address within 10 minutes, one more is let through a minute.
 * Sign-ins for one address are tried one after the other, so that many at once are no way around.
 */
@Component
public class SignInThrottle {

    private static final int FAILURES = 10;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST_ADDRESSES = 20_000;

    private final Cache<String, Attempts> attempts = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(PERIOD)
            .build();
    private final TimeMeter time;

    SignInThrottle() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    SignInThrottle(TimeMeter time) {
        this.time = time;
    }

    /**
     * Tries a sign-in and counts it when it fails with {@link BadCredentialsException}.
     *
     * @throws TooManyAttempts instead of trying, when too many failed
     */
    public <T> T tried(String email, Supplier<T> signIn) {
        String address = email.substring(0, Math.min(email.length(), LONGEST_ADDRESS));
        return attempts.get(address, any -> new Attempts(time)).tried(signIn);
    }

    private static class Attempts {

        private final ReentrantLock oneByOne = new ReentrantLock(true);
        private final Bucket bucket;

        Attempts(TimeMeter time) {
            bucket = Bucket.builder()
                    .addLimit(limit -> limit.capacity(FAILURES).refillGreedy(FAILURES, PERIOD))
                    .withCustomTimePrecision(time)
                    .build();
        }

        public <T> T tried(Supplier<T> signIn) {
            oneByOne.lock();
            try {
                requireLeft();
                return signIn.get();
            } catch (BadCredentialsException e) {
                bucket.tryConsume(1);
                throw e;
            } finally {
                oneByOne.unlock();
            }
        }

        private void requireLeft() {
            var estimate = bucket.estimateAbilityToConsume(1);
            if (!estimate.canBeConsumed()) {
                throw new TooManyAttempts(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
            }
        }
    }
}
