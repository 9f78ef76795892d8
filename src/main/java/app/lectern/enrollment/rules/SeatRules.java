package app.lectern.enrollment.rules;

import app.lectern.catalog.Section;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.SeatChart;
import java.util.stream.Stream;

/** There must be a seat, and one that the student may have. */
class SeatRules {

    private SeatRules() {}

    /** A section is full when as many seats are in use as it has; else the free ones may be kept for others. */
    static Stream<Objection> noSeat(RuleInput attempt) {
        return attempt.wantedSections().stream()
                .filter(section -> attempt.seatFor(section).isEmpty())
                .map(section -> noSeat(attempt, section));
    }

    private static Objection noSeat(RuleInput attempt, Section section) {
        SeatChart chart = attempt.chart(section);
        boolean canBeWaitedFor = hasRoomInLine(attempt, section);
        return chart.isFull(section.capacity())
                ? new Objection.SectionFull(section.id(), section.displayTitle(), section.capacity(), canBeWaitedFor)
                : new Objection.SeatsReserved(
                        section.id(),
                        section.displayTitle(),
                        SeatRanges.of(section, attempt.today()).groupsWithRoom(chart.occupied()),
                        section.reservedUntil(),
                        canBeWaitedFor);
    }

    private static boolean hasRoomInLine(RuleInput attempt, Section section) {
        return attempt.isWaived(section.id(), ObjectionCode.WAITLIST_FULL)
                || attempt.enrollment().waitingFor(section.id()).isPresent()
                || !attempt.chart(section).hasFullLine(section.waitlistCapacity());
    }
}
