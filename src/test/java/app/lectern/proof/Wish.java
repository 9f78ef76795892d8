package app.lectern.proof;

import org.jspecify.annotations.Nullable;

/**
 * What a student wants to come about, once, however often it is asked for.
 *
 * @param student who
 * @param kind what
 * @param section which section it is about
 * @param other the section to swap to, or to give up when the line moves; {@code null} when none
 * @param key tells the server that a request is the same again; {@code null} when it is not told
 */
record Wish(
        int student,
        Kind kind,
        String section,
        @Nullable String other,
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

    /** Whether it gives its student a seat or a place in line. */
    boolean takes() {
        return kind == Kind.ENROLL || kind == Kind.ENROLL_OR_WAIT || kind == Kind.SWAP;
    }

    /** The section in which its student would have a seat or a place in line by it. */
    String taken() {
        return kind == Kind.SWAP && other != null ? other : section;
    }
}
