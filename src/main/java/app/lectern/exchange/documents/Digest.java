package app.lectern.exchange.documents;

import static java.util.stream.Collectors.joining;

import app.lectern.catalog.Course;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Short values in the place of what rows say: the same for the same, and else different. */
class Digest {

    private Digest() {}

    static UUID of(Course course) {
        return of(course.title(), course.description(), course.credits(), course.term(), course.subject());
    }

    private static UUID of(@Nullable Object... parts) {
        String all = Arrays.stream(parts).map(String::valueOf).collect(joining("\0"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
