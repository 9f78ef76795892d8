package app.lectern.signin;

import app.lectern.people.password.TooManyAttempts;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.security.authentication.BadCredentialsException;

/**
 * How many sign-ins may fail within a while. One under way is taken for a failure until it is known, so that many at once
 * are no way around; few are under way at once, so that nobody keeps the hashing to themselves; the rest wait.
 */
class Allowance {

    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 200;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition oneIsKnown = lock.newCondition();
    private final Bucket left;
    private int underWay;
    private int waiting;

    /**
     * @param failures as many within {@code period}, and then one whenever its share of the period has passed
     */
    Allowance(int failures, Duration period, TimeMeter time) {
        left = Bucket.builder()
                .addLimit(limit -> limit.capacity(failures).refillGreedy(failures, period))
                .withCustomTimePrecision(time)
                .build();
    }

    /**
     * Tries a sign-in and counts it when it fails with {@link BadCredentialsException}.
     *
     * @throws TooManyAttempts instead of trying, when too many failed or wait
     */
    <T> T tried(Supplier<T> signIn) {
        begin();
        try {
            return signIn.get();
        } catch (BadCredentialsException wrong) {
            count();
            throw wrong;
        } finally {
            end();
        }
    }

    /** Whether one more may fail. */
    boolean hasLeft() {
        return left.getAvailableTokens() > 0;
    }

    /** Counts a failure. */
    void count() {
        left.tryConsume(1);
    }

    private void begin() {
        lock.lock();
        try {
            requireLeft();
            if (!hasRoom()) {
                waitForRoom();
            }
            underWay++;
        } finally {
            lock.unlock();
        }
    }

    private void waitForRoom() {
        if (waiting == MOST_WAITING) {
            throw new TooManyAttempts(TooManyAttempts.SOON);
        }
        waiting++;
        try {
            while (!hasRoom()) {
                oneIsKnown.awaitUninterruptibly();
                requireLeft();
            }
        } finally {
            waiting--;
        }
    }

    private boolean hasRoom() {
        return underWay < Math.min(AT_ONCE, left.getAvailableTokens());
    }

    private void requireLeft() {
        var estimate = left.estimateAbilityToConsume(1);
        if (!estimate.canBeConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
        }
    }

    private void end() {
        lock.lock();
        try {
            underWay--;
            oneIsKnown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
