package app.lectern.enrollment.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.enrollment.record.Seat;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.Ticket;
import app.lectern.enrollment.record.WaitingEntry;
import app.lectern.enrollment.rules.Objection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromotionPassTest {

    private static final SectionId LECTURE = SectionId.of("2026FA-1001");
    private static final SectionId LAB = SectionId.of("2026FA-1002");
    private static final SectionId OTHER_LAB = SectionId.of("2026FA-1003");

    private final PromotionPass pass = new PromotionPass(null, LineSnapshot.NONE);
    private final SeatCharts lines = SeatCharts.blank(Set.of(LECTURE, LAB, OTHER_LAB));
    private final WaitingEntry ada = waits(1, 5, LECTURE, LAB);
    private final WaitingEntry ben = waits(2, 6, LECTURE, LAB);

    @BeforeEach
    void adaIsAsked() {
        pass.ask(ada.tickets());
    }

    private WaitingEntry waits(int student, int ticket, SectionId... sections) {
        List<Ticket> tickets =
                Arrays.stream(sections).map(it -> new Ticket(it, ticket)).toList();
        tickets.forEach(it -> lines.of(it.sectionId()).line().put(ticket, new UserId(student)));
        return new WaitingEntry(new CourseId("C-1"), tickets, Instant.EPOCH, null, List.of());
    }

    private boolean letsBen() {
        return lets(ben, LECTURE, LAB);
    }

    private boolean lets(WaitingEntry entry, SectionId... free) {
        return pass.lets(entry, lines, Set.of(free), Set.of());
    }

    @Test
    void whoeverIsAheadHasBeenAsked() {
        assertThat(letsBen()).isTrue();
        waits(3, 4, LAB);
        assertThat(letsBen()).isFalse();
    }

    @Test
    void whoeverIsBehindNeedNotBeAsked() {
        waits(3, 7, LAB);
        assertThat(letsBen()).isTrue();
    }

    @Test
    void toBeAskedForOneThingIsNotToBeAskedForAnother() {
        WaitingEntry lecture = waits(3, 3, LECTURE);
        waits(3, 4, LAB);
        pass.ask(lecture.tickets());
        assertThat(letsBen()).isFalse();
    }

    @Test
    void aSeatThatSomebodyAheadLackedIsTheirsFirst() {
        refuse(ada, full(LAB));
        assertThat(letsBen()).isFalse();
        assertThat(lets(ben, LECTURE))
                .as("the registrar lets Ben sit above the laboratory's capacity")
                .isTrue();
    }

    @Test
    void whoeverLacksASeatElsewhereIsPassed() {
        WaitingEntry chi = waits(3, 7, LECTURE, OTHER_LAB);
        pass.ask(ben.tickets());
        refuse(ada, full(LAB));
        refuse(ben, full(LAB));
        assertThat(lets(chi, LECTURE, OTHER_LAB)).isTrue();
    }

    @Test
    void whoeverHasAnotherReasonIsPassed() {
        refuse(ada, full(LAB), new Objection.Hold(LAB, "Laboratory", "fees"));
        assertThat(letsBen()).isTrue();
    }

    @Test
    void aSeatForAllThatComesFreeIsTheirsFirstWhoLackedOne() {
        lines.of(LAB).holders().put(2, new UserId(9));
        refuse(ada, new Objection.SeatsReserved(LAB, "Laboratory", List.of("FROSH"), null, true));
        assertThat(pass.lets(ben, lines, Set.of(LECTURE, LAB), Set.of(new Seat(LAB, 2))))
                .isFalse();
        assertThat(pass.lets(ben, lines, Set.of(LECTURE, LAB), Set.of(new Seat(LAB, 1))))
                .as("the seat that was free already, and not for Ada")
                .isTrue();
    }

    @Test
    void inAFullSectionTheRegistrarDecides() {
        var above = new PromotionPass(LECTURE, LineSnapshot.NONE);
        WaitingEntry chi = waits(3, 7, LECTURE);
        assertThat(above.lets(chi, lines, Set.of(), Set.of())).isTrue();
        assertThat(above.lets(ben, lines, Set.of(), Set.of())).isFalse();
        assertThat(above.lets(chi, lines, Set.of(LECTURE), Set.of()))
                .as("it is not full any more, and others were not asked")
                .isFalse();
    }

    private void refuse(WaitingEntry entry, Objection... objections) {
        pass.refuse(entry, List.of(objections), lines);
    }

    private static Objection full(SectionId section) {
        return new Objection.SectionFull(section, "Laboratory", 1, true);
    }
}
