package app.lectern.notices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Keeps anybody from filling mailboxes with our mails: at most 3 within 15 minutes go to one address, and 200 are asked
 * for by one client, which may be the network of a whole school. Whether there is anybody at the address makes no
 * difference.
 */
@Component
public class MailThrottle {

    private static final int TO_ONE_ADDRESS = 3;
    private static final int BY_ONE_CLIENT = 200;
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int MOST_BUCKETS = 20_000;

    private final Cache<String, Bucket> addresses = cache();
    private final Cache<String, Bucket> clients = cache();
    private final TimeMeter time;

    MailThrottle() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    MailThrottle(TimeMeter time) {
        this.time = time;
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(PERIOD)
                .build();
    }

    /**
     * Counts a mail to {@code email} that {@code client} asks for.
     *
     * @throws TooManyMails when there were too many
     */
    public void count(String email, String client) {
        take(clients.get(client, any -> bucket(BY_ONE_CLIENT)));
        take(addresses.get(email, any -> bucket(TO_ONE_ADDRESS)));
    }

    private Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyMails(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
