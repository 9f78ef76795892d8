package app.lectern.signin;

import app.lectern.people.password.TooManyAttempts;
import app.lectern.signin.Guesser.Known;
import app.lectern.signin.Guesser.Stranger;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, and lets nobody keep somebody else from signing in.
 *
 * @see <a href="https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies">Device cookies</a>
 */
@Component
public class SignInThrottle {

    /** How many sign-ins with one address may fail that come from one client, or from one browser that is known. */
    static final int TRIES = 10;

    /** How many may fail that come from one client, which may be the network of a whole school. */
    static final int TRIES_BY_CLIENT = 50;

    /** How many with one address may fail that come from anywhere, before each client gets a single one. */
    static final int TRIES_FROM_ANYWHERE = 100;

    /** Within which they are counted. */
    static final Duration PERIOD = Duration.ofMinutes(10);

    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST_OF_A_KIND = 10_000;

    private final LoadingCache<Known, Allowance> known;
    private final LoadingCache<Stranger, Allowance> clients;
    private final LoadingCache<AddressAndClient, Allowance> strangers;
    private final LoadingCache<AddressAndClient, Allowance> single;
    private final LoadingCache<String, Allowance> anywhere;

    SignInThrottle() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    SignInThrottle(TimeMeter time) {
        known = allowances(TRIES, time);
        clients = allowances(TRIES_BY_CLIENT, time);
        strangers = allowances(TRIES, time);
        single = allowances(1, time);
        anywhere = allowances(TRIES_FROM_ANYWHERE, time);
    }

    private record AddressAndClient(String address, String client) {}

    private static <K> LoadingCache<K, Allowance> allowances(int failures, TimeMeter time) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_OF_A_KIND)
                .expireAfterAccess(PERIOD)
                .build(any -> new Allowance(failures, PERIOD, time));
    }

    /**
     * Tries a sign-in and counts it when it fails with {@link BadCredentialsException}.
     *
     * @throws TooManyAttempts instead of trying, when too many failed or wait
     */
    public <T> T tried(String email, Guesser who, Supplier<T> signIn) {
        String address = email.substring(0, Math.min(email.length(), LONGEST_ADDRESS));
        return switch (who) {
            case Known browser -> known.get(browser).tried(signIn);
            case Stranger stranger -> clients.get(stranger).tried(() -> triedBy(stranger, address, signIn));
        };
    }

    private <T> T triedBy(Stranger stranger, String address, Supplier<T> signIn) {
        var both = new AddressAndClient(address, stranger.client());
        Supplier<T> counted = () -> counted(both, signIn);
        var tries = strangers.get(both);
        return anywhere.get(address).hasLeft()
                ? tries.tried(counted)
                : single.get(both).tried(() -> tries.tried(counted));
    }

    private <T> T counted(AddressAndClient both, Supplier<T> signIn) {
        try {
            return signIn.get();
        } catch (BadCredentialsException wrong) {
            anywhere.get(both.address()).count();
            single.get(both).count();
            throw wrong;
        }
    }
}
