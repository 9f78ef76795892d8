package app.lectern.enrollment.record;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who has what in a section, as the students' documents said at one moment.
 *
 * @param section the section
 * @param holders by the number of the seat, be it held or kept after a drop
 * @param line who waits, by ticket
 * @param expired who has a seat here that was kept after a drop until now
 */
public record SeatChart(
        SectionId section, Map<Integer, UserId> holders, SortedMap<Integer, UserId> line, Set<UserId> expired) {

    public UserId holder(int seat) {
        return Objects.requireNonNull(holders.get(seat), () -> "Nobody holds seat " + seat);
    }

    public Set<Integer> occupied() {
        return holders.keySet();
    }

    /** The place of a ticket in the line: 1 for the first. */
    public int position(int ticket) {
        return line.headMap(ticket).size() + 1;
    }

    /** A place in the section's line, and who has it. */
    public record Place(Ticket ticket, UserId student) {}

    /** The whole line, the first first. */
    public List<Place> places() {
        return places(line);
    }

    /** Those ahead of a ticket, the first first. */
    public List<Place> ahead(int ticket) {
        return places(line.headMap(ticket));
    }

    private List<Place> places(SortedMap<Integer, UserId> some) {
        return some.entrySet().stream()
                .map(it -> new Place(new Ticket(section, it.getKey()), it.getValue()))
                .toList();
    }

    /** The numbers in use above the capacity, the highest first. */
    public List<Integer> above(int capacity) {
        return occupied().stream()
                .filter(number -> number > capacity)
                .sorted((one, other) -> other - one)
                .toList();
    }

    /** Whether as many seats are in use as there are; whoever sits above the capacity counts. */
    public boolean isFull(int capacity) {
        return holders.size() >= capacity;
    }

    /**
     * Whether as many wait as may.
     *
     * @param most {@code null} for any number
     */
    public boolean hasFullLine(@Nullable Integer most) {
        return most != null && line.size() >= most;
    }

    /** The lowest number above the capacity that is free. */
    public int firstFreeAbove(int capacity) {
        OptionalInt free = IntStream.iterate(capacity + 1, number -> number + 1)
                .filter(number -> !holders.containsKey(number))
                .findFirst();
        return free.orElseThrow();
    }
}
