package app.lectern.enrollment.rules;

import app.lectern.catalog.Reservation;
import app.lectern.catalog.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of a section's numbers are kept for whom: with {@code {Frosh: 8, Major: 4}} the seats 1 to 8 are for first-years
 * and 9 to 12 for those who major in it; the rest is for everybody.
 *
 * @param capacity the highest number that is a regular seat
 * @param kept the ranges that are kept for groups, without gaps from 1 on
 */
public record SeatRanges(int capacity, List<Range> kept) {

    /**
     * Numbers kept for a group.
     *
     * @param from the lowest
     * @param to the highest
     */
    public record Range(String group, int from, int to) {

        public boolean has(int number) {
            return from <= number && number <= to;
        }

        public int size() {
            return to - from + 1;
        }
    }

    /** The section's ranges on a day: after the last day of keeping them, all seats are for everybody. */
    public static SeatRanges of(Section section, LocalDate today) {
        LocalDate until = section.reservedUntil();
        if (until != null && today.isAfter(until)) {
            return new SeatRanges(section.capacity(), List.of());
        }
        List<Range> ranges = new ArrayList<>();
        int next = 1;
        for (Reservation reservation : section.reserved()) {
            int last = Math.min(next + reservation.seats() - 1, section.capacity());
            if (last >= next) {
                ranges.add(new Range(reservation.group(), next, last));
                next = last + 1;
            }
        }
        return new SeatRanges(section.capacity(), List.copyOf(ranges));
    }

    /** The numbers that somebody may have, in order of preference: narrow ranges first, then the general seats. */
    List<int[]> numbersFor(Predicate<String> belongsTo) {
        Stream<int[]> reserved = kept.stream()
                .filter(range -> belongsTo.test(range.group()))
                .sorted(Comparator.comparingInt(Range::size))
                .map(range -> IntStream.rangeClosed(range.from(), range.to()).toArray());
        return Stream.concat(reserved, Stream.of(general())).toList();
    }

    private int[] general() {
        int first = kept.isEmpty() ? 1 : kept.getLast().to() + 1;
        return IntStream.rangeClosed(first, capacity).toArray();
    }

    /** Whether the number is a regular seat for everybody. */
    public boolean isGeneral(int number) {
        return number <= capacity && kept.stream().noneMatch(range -> range.has(number));
    }

    /** For whom seats are kept of which not all are in use. */
    List<String> groupsWithRoom(Set<Integer> occupied) {
        return kept.stream()
                .filter(range -> IntStream.rangeClosed(range.from(), range.to()).anyMatch(it -> !occupied.contains(it)))
                .map(Range::group)
                .distinct()
                .toList();
    }
}
