package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a section's line, and through the other lines of whoever waits for more than that section: who had
 * their say, who only lacked a seat, and what the sections said.
 */
class Round {

    private final @Nullable SectionId full;
    private final Glance glance;
    private final Set<Ticket> asked = new HashSet<>();
    private final Map<Ticket, Set<SectionId>> lacking = new HashMap<>();
    private final Map<SectionId, Section> sections = new HashMap<>();

    /**
     * @param full the section that is full, so that only those are asked whom the registrar lets sit above its capacity;
     *     {@code null} when all are asked
     * @param glance what was seen of all of them before
     */
    Round(@Nullable SectionId full, Glance glance) {
        this.full = full;
        this.glance = glance;
    }

    Glance glance() {
        return glance;
    }

    /**
     * Whether these sections still say what they said when they were first looked at: who was refused a seat that the
     * office has opened to them since is asked again before those behind them.
     */
    boolean sees(Collection<Section> now) {
        return now.stream()
                .allMatch(it -> sections.computeIfAbsent(it.id(), id -> it).saysTheSameAs(it));
    }

    boolean isToAsk(Ticket ticket) {
        return !asked.contains(ticket);
    }

    void ask(Collection<Ticket> tickets) {
        asked.addAll(tickets);
    }

    /** Remembers where nothing but a seat was lacking. */
    void refuse(WaitingEntry entry, List<Objection> objections) {
        if (objections.stream().allMatch(Objection.SectionFull.class::isInstance)) {
            Set<SectionId> sections =
                    objections.stream().map(Objection::section).collect(Collectors.toSet());
            entry.tickets().forEach(ticket -> lacking.put(ticket, sections));
        }
    }

    /**
     * Whether everybody ahead had their say: a query over a line is no snapshot, and may have missed somebody who joined
     * while it ran; and a seat that somebody ahead lacked when they were asked may be free by now.
     *
     * @param again the lines, read after it was decided that the entry could be fulfilled
     * @param free the sections that had a seat for everybody when that was decided
     */
    boolean lets(WaitingEntry entry, SeatCharts again, Set<SectionId> free) {
        return entry.tickets().stream()
                .filter(ticket -> !ticket.sectionId().equals(full))
                .flatMap(ticket -> again.of(ticket.sectionId()).ahead(ticket.ticket()).stream())
                .map(SeatChart.Place::ticket)
                .allMatch(ahead ->
                        asked.contains(ahead) && Collections.disjoint(lacking.getOrDefault(ahead, Set.of()), free));
    }
}
