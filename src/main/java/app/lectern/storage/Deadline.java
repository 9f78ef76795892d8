package app.lectern.storage;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Until when what this thread does has to be done with the database. Without one, the usual timeouts hold for each command;
 * with one, all commands together end in time, be it by an exception that says that nobody knows what came of them.
 */
class Deadline {

    private static final ThreadLocal<Long> CURRENT = new ThreadLocal<>();

    private Deadline() {}

    /** Begins anew; must be ended by {@link #end}. */
    static void begin(Duration allowed) {
        CURRENT.set(System.nanoTime() + allowed.toNanos());
    }

    static void end() {
        CURRENT.remove();
    }

    /** How many milliseconds are left, at least 1; empty without a deadline. */
    static OptionalLong millisLeft() {
        Long deadline = CURRENT.get();
        return deadline == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
    }
}
