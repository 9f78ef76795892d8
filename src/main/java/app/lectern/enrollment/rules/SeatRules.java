package app.lectern.enrollment.rules;

import app.lectern.catalog.Section;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.SeatChart;
import java.util.stream.Stream;

/** There must be a seat, and one that the student may have. */
class SeatRules {

    private SeatRules() {}

    /** A section is full when as many seats are in use as it has; else the free ones may be kept for others. */
    static Stream<Objection> noSeat(RuleInput input) {
        return input.requestedSections().stream()
                .filter(section -> input.seatFor(section).isEmpty())
                .map(section -> noSeat(input, section));
    }

    private static Objection noSeat(RuleInput input, Section section) {
        SeatChart chart = input.chart(section);
        boolean canBeWaitedFor = hasRoomInLine(input, section);
        return chart.isFull(section.capacity())
                ? new Objection.SectionFull(section.id(), section.displayTitle(), section.capacity(), canBeWaitedFor)
                : new Objection.SeatsReserved(
                        section.id(),
                        section.displayTitle(),
                        SeatRanges.of(section, input.today()).groupsWithRoom(chart.occupied()),
                        section.reservedUntil(),
                        canBeWaitedFor);
    }

    private static boolean hasRoomInLine(RuleInput input, Section section) {
        return input.isWaived(section.id(), ObjectionCode.WAITLIST_FULL)
                || input.enrollment().waitingFor(section.id()).isPresent()
                || !input.chart(section).hasFullLine(section.waitlistCapacity());
    }
}
