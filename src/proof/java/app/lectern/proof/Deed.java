package app.lectern.proof;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Something that the office does in a run.
 *
 * @param section to which section; of no matter for some
 * @param student to which student; of no matter for some
 * @param number how many seats; of no matter for some
 */
record Deed(Kind kind, String section, int student, int number) {

    private static final int MOST_MORE = 3;

    /** What the office can do. */
    enum Kind {
        CAPACITY,
        RESERVE,
        CANCEL,
        REOPEN,
        HOLD,
        LIFT,
        OVERRIDE_FULL,
        OVERRIDE_CLASH,
        OVERRIDE_CREDITS,
        PROMOTE
    }

    /** Whether it changes the section, and not what a student may do. */
    boolean isAboutSection() {
        return switch (kind) {
            case CAPACITY, RESERVE, CANCEL, REOPEN -> true;
            case HOLD, LIFT, OVERRIDE_FULL, OVERRIDE_CLASH, OVERRIDE_CREDITS, PROMOTE -> false;
        };
    }

    /** Whether it puts a hold on the student, or takes all away. */
    boolean isAboutHolds() {
        return kind == Kind.HOLD || kind == Kind.LIFT;
    }

    /** That the student has a hold, or none, since it was begun and done by now. */
    Chronicle.Hold hold(Instant started) {
        return new Chronicle.Hold(student, started, Instant.now(), kind == Kind.HOLD);
    }

    /** A day in the office; made of random numbers and nothing else. */
    static List<Deed> day(Random random, Campus campus, int deeds) {
        return IntStream.range(0, deeds).mapToObj(deed -> any(random, campus)).toList();
    }

    private static Deed any(Random random, Campus campus) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        var lesson = campus.lessons().get(random.nextInt(campus.lessons().size()));
        int student =
                campus.pupils().get(random.nextInt(campus.pupils().size())).id();
        int number = kind == Kind.CAPACITY
                ? random.nextInt(lesson.capacity() + MOST_MORE)
                : random.nextInt(lesson.capacity());
        return new Deed(kind, lesson.id(), student, number);
    }
}
