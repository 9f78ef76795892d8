package app.lectern.enrollment.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.School;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrollmentTest {

    private static final UserId ADA = new UserId(17);
    private static final UserId REGISTRAR = new UserId(1);
    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private final HeldSection lecture = held("BIO-1", "100", 3, 4);
    private final HeldSection lab = held("BIO-1", "101", 7, 0);
    private final HeldSection art = held("ART-1", "200", 1, 3);
    private final Enrollment none = Enrollment.none(ADA, School.TERM);
    private final Enrollment all = none.with(List.of(lecture, lab), ADA).with(List.of(art), ADA);

    @Test
    void startsWithNothingAndNoSeatsAtAll() {
        assertThat(none.id()).isEqualTo("17/2026FA");
        assertThat(none.courses()).isEmpty();
        assertThat(none.seats()).isNull();
        assertThat(none.credits()).isZero();
    }

    @Test
    void seatsAreThoseOfItsSections() {
        assertThat(all.seats())
                .extracting(Seat::toString)
                .containsExactly("2026FA-100#3", "2026FA-101#7", "2026FA-200#1");
        assertThat(all.credits()).isEqualTo(7);
    }

    @Test
    void knowsWhatItHolds() {
        assertThat(all.holds(lab.sectionId())).isTrue();
        assertThat(all.holdsAll(List.of(lab.sectionId(), art.sectionId()))).isTrue();
        assertThat(all.holdsAll(List.of(lab.sectionId(), id("999")))).isFalse();
        assertThat(all.held(List.of(lab.sectionId(), id("999")))).containsExactly(lab);
        assertThat(all.heldOf(new CourseId("BIO-1"))).containsExactly(lecture, lab);
    }

    @Test
    void givingUpTheLastSeatLeavesNoneAtAll() {
        Enrollment without = all.without(List.of(lecture, lab), ADA, NOON).without(List.of(art), ADA, NOON);
        assertThat(without.courses()).isEmpty();
        assertThat(without.seats()).isNull();
    }

    @Test
    void writesDownWhoDidWhatWhen() {
        Enrollment dropped = none.with(List.of(art), ADA).without(List.of(art), REGISTRAR, NOON);
        assertThat(dropped.history())
                .containsExactly(
                        HistoryEntry.ofSeat(HistoryEntry.Event.ENROLLED, art.sectionId(), 1, ADA, art.since()),
                        HistoryEntry.ofSeat(HistoryEntry.Event.DROPPED, art.sectionId(), 1, REGISTRAR, NOON));
    }

    @Test
    void changesNothingInItself() {
        none.with(List.of(art), ADA);
        all.without(List.of(art), ADA, NOON);
        assertThat(none.courses()).isEmpty();
        assertThat(all.courses()).hasSize(3);
    }

    private static HeldSection held(String course, String number, int seat, int credits) {
        return new HeldSection(new CourseId(course), id(number), seat, credits, Instant.EPOCH);
    }

    private static SectionId id(String number) {
        return new SectionId(School.TERM, number);
    }
}
