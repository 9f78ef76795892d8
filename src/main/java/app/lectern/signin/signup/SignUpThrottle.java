package app.lectern.signin.signup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Keeps one client from filling the school with made-up people: it makes 20 accounts an hour, counted from the first. */
@Component
class SignUpThrottle {

    private static final int BY_ONE_CLIENT = 20;
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int MOST_CLIENTS = 20_000;

    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(PERIOD)
            .build();
    private final TimeMeter time;

    SignUpThrottle() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    SignUpThrottle(TimeMeter time) {
        this.time = time;
    }

    /**
     * Makes an account for {@code client} and counts it, unless it fails.
     *
     * @throws TooManyAccounts instead of making it, when there were too many
     */
    <T> T counted(String client, Supplier<T> making) {
        var bucket = clients.get(client, any -> bucket());
        take(bucket);
        try {
            return making.get();
        } catch (RuntimeException e) {
            bucket.addTokens(1);
            throw e;
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(BY_ONE_CLIENT).refillIntervally(BY_ONE_CLIENT, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAccounts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
