package app.lectern.enrollment;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.SectionId;
import app.lectern.catalog.SeatsTaken;
import app.lectern.storage.StartUpStep;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Counts the seats in use for screens. A count is always a recount: after telling it, it looks again and tells again
 * until what it told is so, so that the last of several at once leaves the right number.
 */
@Component
@Order(SeatCounts.AFTER_DATA)
class SeatCounts implements StartUpStep {

    static final int AFTER_DATA = 100;

    private final SeatMap seats;
    private final ApplicationEventPublisher events;

    SeatCounts(SeatMap seats, ApplicationEventPublisher events) {
        this.seats = seats;
        this.events = events;
    }

    void recount(Set<SectionId> sections) {
        Map<SectionId, Integer> told = Map.of();
        Map<SectionId, Integer> counts = count(sections);
        while (!counts.equals(told)) {
            events.publishEvent(new SeatsTaken(counts, Map.of(), false));
            told = counts;
            counts = count(sections);
        }
    }

    private Map<SectionId, Integer> count(Collection<SectionId> sections) {
        Map<SectionId, Set<Integer>> occupied = seats.occupied(sections);
        return sections.stream().collect(toMap(it -> it, it -> occupied.getOrDefault(it, Set.of())
                .size()));
    }

    /** Tells the counts of all sections, which heals what a killed process left untold. */
    @Override
    public void run() {
        events.publishEvent(new SeatsTaken(seats.countAll(), Map.of(), true));
    }
}
