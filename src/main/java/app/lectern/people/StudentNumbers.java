package app.lectern.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How student numbers are written in the data, so that {@code a00012345} is nobody else than {@code A00012345}. */
public final class StudentNumbers {

    private StudentNumbers() {}

    /** Without white space around it, in upper case; {@code null} when there is none. */
    public static @Nullable String stored(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().toUpperCase(Locale.ROOT);
    }
}
