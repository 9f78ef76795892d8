package app.lectern.base.web;

import org.jspecify.annotations.Nullable;

/** The request's key can't be used for it; nothing was changed. */
class KeyTaken extends RuntimeException {

    private final Why why;

    /** Why not. */
    enum Why {
        /** Another request came with it before. */
        FOR_ANOTHER,
        /** The same request is being carried out right now. */
        IN_PROGRESS,
        /** The same request was carried out, and its answer is not shown again. */
        ANSWERED_ONCE
    }

    private KeyTaken(Why why, @Nullable Throwable cause) {
        super("The key is taken: " + why, cause);
        this.why = why;
    }

    static KeyTaken forAnother() {
        return new KeyTaken(Why.FOR_ANOTHER, null);
    }

    static KeyTaken inProgress(@Nullable Throwable cause) {
        return new KeyTaken(Why.IN_PROGRESS, cause);
    }

    static KeyTaken answeredOnce() {
        return new KeyTaken(Why.ANSWERED_ONCE, null);
    }

    Why why() {
        return why;
    }
}
