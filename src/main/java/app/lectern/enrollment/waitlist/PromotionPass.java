package app.lectern.enrollment.waitlist;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.Seat;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.Ticket;
import app.lectern.enrollment.record.WaitingEntry;
import app.lectern.enrollment.rules.Objection;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a section's line, and through the other lines of whoever waits for more than that section: who had
 * their say, who only lacked a seat, and what the sections said.
 */
class PromotionPass {

    private final @Nullable SectionId full;
    private final LineSnapshot snapshot;
    private final Set<Ticket> asked = new HashSet<>();
    private final Map<Ticket, List<Lack>> lacking = new HashMap<>();
    private final Map<SectionId, Section> sections = new HashMap<>();

    /**
     * @param full the section that is full, so that only those are asked whom the registrar lets sit above its capacity;
     *     {@code null} when all are asked
     * @param snapshot what was seen of all of them before
     */
    PromotionPass(@Nullable SectionId full, LineSnapshot snapshot) {
        this.full = full;
        this.snapshot = snapshot;
    }

    LineSnapshot snapshot() {
        return snapshot;
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

    /**
     * Remembers where nothing but a seat was lacking.
     *
     * @param charts in which it was
     */
    void refuse(WaitingEntry entry, List<Objection> objections, SeatCharts charts) {
        if (objections.stream().allMatch(it -> it.code().isForWantOfASeat())) {
            List<Lack> lacks =
                    objections.stream().map(it -> Lack.of(it, charts)).toList();
            entry.tickets().forEach(ticket -> lacking.put(ticket, lacks));
        }
    }

    /**
     * Whether everybody ahead was asked and refused: a query over a line is no snapshot, and may have missed somebody
     * who joined while it ran; and a seat that somebody ahead lacked when they were asked may be free by now.
     *
     * @param again the lines, read after it was decided that the entry could be fulfilled
     * @param free the sections that were not full when that was decided
     * @param taken the seats that were decided upon
     */
    boolean lets(WaitingEntry entry, SeatCharts again, Set<SectionId> free, Set<Seat> taken) {
        boolean fullNoMore = full != null && free.contains(full);
        return !fullNoMore
                && entry.tickets().stream()
                        .filter(ticket -> !ticket.sectionId().equals(full))
                        .flatMap(ticket -> again.of(ticket.sectionId()).ahead(ticket.ticket()).stream())
                        .map(SeatChart.Place::ticket)
                        .allMatch(ahead -> asked.contains(ahead)
                                && lacking.getOrDefault(ahead, List.of()).stream()
                                        .noneMatch(lack -> lack.isNoMore(free, taken)));
    }

    /**
     * A seat that was lacking.
     *
     * @param among the numbers that somebody else had; {@code null} when the section was full, so that any would have done
     */
    private record Lack(SectionId section, @Nullable Set<Integer> among) {

        static Lack of(Objection objection, SeatCharts charts) {
            SectionId section = objection.section();
            return new Lack(
                    section,
                    objection instanceof Objection.SectionFull
                            ? null
                            : Set.copyOf(charts.of(section).occupied()));
        }

        /** Whether a seat that was lacking may be the one to be taken now. */
        boolean isNoMore(Set<SectionId> free, Set<Seat> taken) {
            return among == null
                    ? free.contains(section)
                    : taken.stream().anyMatch(it -> it.section().equals(section) && among.contains(it.number()));
        }
    }
}
