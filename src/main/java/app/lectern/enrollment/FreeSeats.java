package app.lectern.enrollment;

import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The numbers that are free in a section. */
class FreeSeats {

    private FreeSeats() {}

    /**
     * A free number at random, so that a thousand students at once don't all reach for the same one.
     *
     * @throws IllegalStateException when none is free
     */
    static int pick(int capacity, Set<Integer> occupied) {
        int[] free = IntStream.rangeClosed(1, capacity)
                .filter(number -> !occupied.contains(number))
                .toArray();
        if (free.length == 0) {
            throw new IllegalStateException("No seat is free");
        }
        return free[ThreadLocalRandom.current().nextInt(free.length)];
    }

    /** The lowest number that is free, be it above the capacity. */
    static int lowest(Set<Integer> occupied) {
        return IntStream.iterate(1, number -> number + 1)
                .filter(number -> !occupied.contains(number))
                .findFirst()
                .orElseThrow();
    }
}
