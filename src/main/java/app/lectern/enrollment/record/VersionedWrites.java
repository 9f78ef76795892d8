package app.lectern.enrollment.record;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Reads, decides and writes again whenever somebody else was faster. */
public class VersionedWrites {

    private static final int MOST_TRIES = 100;

    private static final RetryTemplate TRIES = new RetryTemplate(RetryPolicy.builder()
            .includes(DuplicateKeyException.class, OptimisticLockingFailureException.class)
            .maxRetries(MOST_TRIES - 1)
            .delay(Duration.ZERO)
            .build());

    private VersionedWrites() {}

    /**
     * The result of the first try that was not overtaken. A try that lost a seat or a version must not have changed
     * anything; each lost one means that another was won, so that the tries end.
     *
     * @throws TooBusy when a hundred tries were overtaken
     */
    public static <T> T untilNotOvertaken(Supplier<T> attempt) {
        try {
            return TRIES.invoke(attempt);
        } catch (DuplicateKeyException | OptimisticLockingFailureException overtaken) {
            throw new TooBusy(overtaken);
        }
    }
}
