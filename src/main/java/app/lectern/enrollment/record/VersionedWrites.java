package app.lectern.enrollment.record;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Reads, decides and writes again whenever somebody else was faster. */
public class VersionedWrites {

    private static final Logger log = LoggerFactory.getLogger(VersionedWrites.class);
    private static final int MOST_TRIES = 100;

    private VersionedWrites() {}

    /**
     * The result of the first try that was not overtaken. A try that lost a seat or a version must not have changed
     * anything; each lost one means that another was won, so that the tries end.
     *
     * @throws TooBusy when a hundred tries were overtaken
     */
    public static <T> T untilNotOvertaken(Supplier<T> attempt) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Optional<T> result = unlessOvertaken(attempt);
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new TooBusy();
    }

    private static <T> Optional<T> unlessOvertaken(Supplier<T> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (DuplicateKeyException | OptimisticLockingFailureException overtaken) {
            log.debug("Overtaken, deciding anew", overtaken);
            return Optional.empty();
        }
    }
}
