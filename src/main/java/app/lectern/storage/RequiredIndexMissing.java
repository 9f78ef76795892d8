package app.lectern.storage;

import org.jspecify.annotations.Nullable;

/** A unique index that a promise rests on is not there, or not as it should be. */
class RequiredIndexMissing extends RuntimeException {

    RequiredIndexMissing(RequiredIndex index, @Nullable Throwable cause) {
        super("The database lacks the " + index + (cause == null ? "" : ": " + cause.getMessage()), cause);
    }
}
