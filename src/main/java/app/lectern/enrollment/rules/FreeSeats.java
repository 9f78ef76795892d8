package app.lectern.enrollment.rules;

import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The numbers that are free in a section. */
public class FreeSeats {

    private FreeSeats() {}

    /**
     * A free number that somebody may have: of the narrowest range that has one, at random, so that a thousand students
     * at once don't all reach for the same one.
     *
     * @param belongsTo the groups that they belong to
     */
    public static OptionalInt pick(SeatRanges ranges, Set<Integer> occupied, Predicate<String> belongsTo) {
        return ranges.numbersFor(belongsTo).stream()
                .map(numbers -> IntStream.of(numbers)
                        .filter(number -> !occupied.contains(number))
                        .toArray())
                .filter(free -> free.length > 0)
                .findFirst()
                .map(free -> OptionalInt.of(free[ThreadLocalRandom.current().nextInt(free.length)]))
                .orElse(OptionalInt.empty());
    }

    /** The lowest number that is free, be it above the capacity. */
    public static int lowest(Set<Integer> occupied) {
        return IntStream.iterate(1, number -> number + 1)
                .filter(number -> !occupied.contains(number))
                .findFirst()
                .orElseThrow();
    }
}
