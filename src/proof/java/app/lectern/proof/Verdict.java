package app.lectern.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What the checks say of a run, once it has come to rest. */
class Verdict {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private Verdict() {}

    /** The breaches that are seen by a look that began when this time was over; none as soon as there are none. */
    static List<String> within(Duration time, Supplier<Evidence> evidence) {
        Instant end = Instant.now().plus(time);
        Instant began = Instant.now();
        List<String> breaches = Invariants.breaches(evidence.get());
        while (!breaches.isEmpty() && began.isBefore(end)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            began = Instant.now();
            breaches = Invariants.breaches(evidence.get());
        }
        return breaches;
    }
}
