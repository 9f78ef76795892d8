package app.lectern.storage;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Until when what this thread does has to be done with the database. Without one, the usual timeouts hold for each command;
 * with one, all commands together end in time, be it by an exception that says that nobody knows what came of them.
 */
public class Deadline {

    private static final ThreadLocal<Long> CURRENT = new ThreadLocal<>();

    private Deadline() {}

    /** Begins anew; must be ended by {@link #end}. */
    static void begin(Duration allowed) {
        CURRENT.set(System.nanoTime() + allowed.toNanos());
    }

    static void end() {
        CURRENT.remove();
    }

    /** What comes of something else than the database; the time until then is not counted. */
    public static <T extends @Nullable Object> T await(Future<T> other)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        try {
            return other.get();
        } finally {
            Long deadline = CURRENT.get();
            if (deadline != null) {
                CURRENT.set(deadline + System.nanoTime() - begin);
            }
        }
    }

    /** How many milliseconds are left, at least 1; empty without a deadline. */
    static OptionalLong millisLeft() {
        Long deadline = CURRENT.get();
        return deadline == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
    }
}
