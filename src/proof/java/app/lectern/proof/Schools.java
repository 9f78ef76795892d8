package app.lectern.proof;

import app.lectern.proof.Campus.Pupil;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The schools that runs are made on. */
class Schools {

    private static final int CREDITS = 4;

    private Schools() {}

    /**
     * A school in which everything happens: few seats, courses with two sections, hours at which two sections meet, a course
     * that asks for another, a lecture with two laboratories, two courses that must be taken together, seats that are kept,
     * a line that few may stand in, and a limit of three courses.
     */
    static Campus narrow(Random random, int students, int seats) {
        List<Lesson> lessons = new ArrayList<>();
        for (int number = 0; number < 11; number++) {
            DayOfWeek day = DayOfWeek.of(1 + number % 3);
            lessons.add(Lesson.of(number, seats, day, 9 + number / 6));
        }
        lessons.set(1, lessons.get(1).ofCourse("COMP-0"));
        lessons.set(3, lessons.get(3).ofCourse("COMP-2"));
        lessons.set(2, lessons.get(2).waitedForBy(2));
        lessons.set(4, lessons.get(4).requiring("MATH-1"));
        lessons.set(5, lessons.get(5).keeping(seats / 2, "FROSH"));
        lessons.set(7, lessons.get(7).labOf("COMP-6"));
        lessons.set(8, lessons.get(8).labOf("COMP-6"));
        lessons.set(9, lessons.get(9).takenWith("COMP-10"));
        lessons.set(10, lessons.get(10).takenWith("COMP-9"));
        return new Campus(3 * CREDITS, lessons, pupils(random, students));
    }

    /** A school with sections that never clash, and no limit to speak of. */
    static Campus wide(Random random, int students, int sections, int seats) {
        List<Lesson> lessons = IntStream.range(0, sections)
                .mapToObj(number -> Lesson.of(number, seats, DayOfWeek.of(1 + number % 7), 8 + number / 7))
                .toList();
        return new Campus(99, lessons, pupils(random, students));
    }

    private static List<Pupil> pupils(Random random, int students) {
        return IntStream.rangeClosed(1, students)
                .mapToObj(id -> new Pupil(
                        id,
                        random.nextInt(3) == 0 ? "FROSH" : "SENIOR",
                        random.nextBoolean() ? List.of("MATH-1") : List.of()))
                .toList();
    }
}
