package app.lectern.api;

import org.jspecify.annotations.Nullable;

/** The request's key can't be used for it; nothing was changed. */
public class IdempotencyConflict extends RuntimeException {

    private final Why why;

    /** Why not. */
    public enum Why {
        /** Another request came with it before. */
        FOR_ANOTHER,
        /** The same request is being carried out right now. */
        IN_PROGRESS,
        /** The same request was carried out, and its answer is not shown again. */
        ANSWERED_ONCE
    }

    private IdempotencyConflict(Why why, @Nullable Throwable cause) {
        super("The key is taken: " + why, cause);
        this.why = why;
    }

    public static IdempotencyConflict forAnother() {
        return new IdempotencyConflict(Why.FOR_ANOTHER, null);
    }

    public static IdempotencyConflict inProgress(@Nullable Throwable cause) {
        return new IdempotencyConflict(Why.IN_PROGRESS, cause);
    }

    public static IdempotencyConflict answeredOnce() {
        return new IdempotencyConflict(Why.ANSWERED_ONCE, null);
    }

    public Why why() {
        return why;
    }
}
