package app.lectern.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a student wants to come about, once, however often it is asked for.
 *
 * @param student who
 * @param kind what
 * @param sections which sections it is about; several are taken together, or none of them
 * @param given the section to give up for them; {@code null} when none
 * @param key tells the server that a request is the same again; {@code null} when it is not told
 */
record Wish(
        int student,
        Kind kind,
        List<String> sections,
        @Nullable String given,
        @Nullable String key) {

    /** What can be wished for. */
    enum Kind {
        ENROLL,
        /** A seat, or a place in line. */
        ENROLL_OR_WAIT,
        DROP,
        UNDO,
        SWAP
    }

    /** One that is about one section, and gives nothing up for it. */
    static Wish of(int student, Kind kind, String section, @Nullable String key) {
        return new Wish(student, kind, List.of(section), null, key);
    }

    /** The first section that it is about. */
    String section() {
        return sections.getFirst();
    }

    /** Whether its student would have a seat or a place in line in the section by it. */
    boolean takes(String section) {
        return takes() && sections.contains(section);
    }

    /** Whether it gives its student seats or places in line. */
    boolean takes() {
        return kind == Kind.ENROLL || kind == Kind.ENROLL_OR_WAIT || kind == Kind.SWAP;
    }

    /** The section that its student would have no more by it; {@code null} when there is none. */
    @Nullable
    String gives() {
        return kind == Kind.DROP ? section() : given;
    }
}
