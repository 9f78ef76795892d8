package app.lectern.proof;

import static app.lectern.proof.Papers.ART;
import static app.lectern.proof.Papers.LAB;
import static app.lectern.proof.Papers.LECTURE;
import static app.lectern.proof.Papers.LOGIC;
import static app.lectern.proof.Papers.second;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each way in which somebody may have been passed, written by hand, is reported unless it is explained. */
class LineOrderTest extends MadeUpRun {

    @Test
    void aStudentPassed() {
        var dora = papers.joined(papers.enrollment(4), ART, 2, 10);
        promotes(dora, 2, 31);
        dropped(ben, 2, 30, null);
        assertBreach("Student 4, who asked at " + second(10).minusMillis(10) + ", passed student 3 in 2026FA-1001");
    }

    @Test
    void aNewcomerWhoPassedTheLine() {
        dropped(ben, 2, 30, null);
        papers.enrolled(papers.enrollment(4), ART, 2, 31);
        assertBreach("passed student 3 in 2026FA-1001");
    }

    @Test
    void noStudentPassedForAReason() {
        var dora = papers.joined(papers.enrollment(4), ART, 2, 10);
        papers.event(cleo, "PASSED_OVER", ART, null, 1, 31);
        promotes(dora, 2, 31);
        dropped(ben, 2, 30, null);
        papers.chronicle.add(new Chronicle.Hold(3, second(20), second(21), true));
        assertThat(papers.breaches()).isEmpty();
    }

    @Test
    void aStudentPassedForAReasonThatWasGone() {
        var dora = papers.joined(papers.enrollment(4), ART, 2, 10);
        papers.event(cleo, "PASSED_OVER", ART, null, 1, 12);
        papers.chronicle.add(new Chronicle.Hold(3, second(11), second(12), true));
        papers.chronicle.add(new Chronicle.Hold(3, second(15), second(16), false));
        promotes(dora, 2, 31);
        dropped(ben, 2, 30, null);
        assertBreach("passed student 3 in 2026FA-1001");
    }

    @Test
    void aStudentPassedForAClashThatWasGone() {
        clashingUntil(15);
        assertBreach("passed student 3 in 2026FA-1001");
    }

    @Test
    void noStudentPassedForAClashThatWasThereAMomentAgo() {
        clashingUntil(29);
        assertThat(papers.breaches()).noneMatch(it -> it.contains("passed student 3"));
    }

    /** The first in line sits elsewhere at that time until then, and is passed for it later. */
    private void clashingUntil(int second) {
        var dora = papers.joined(papers.enrollment(4), ART, 2, 10);
        papers.enrolled(cleo, LOGIC, 1, 11);
        papers.event(cleo, "PASSED_OVER", ART, null, 1, 12);
        papers.event(cleo, "DROPPED", LOGIC, 1, null, second);
        promotes(dora, 2, 31);
        dropped(ben, 2, 30, null);
    }

    @Test
    void noBundlePassedForAReasonInItsOtherSection() {
        papers.chronicle.add(new Chronicle.Entry(LAB, Instant.EPOCH, Instant.EPOCH, 0, null, 0, true));
        var dora = papers.joined(papers.enrollment(4), List.of(LECTURE, LAB), 1, 5);
        var emil = papers.enrolled(papers.enrollment(5), LECTURE, 1, 20);
        papers.granted(emil, LECTURE, "COMPONENT_MISSING");
        assertBreach("passed student 4 in 2026FA-1005");
        papers.event(dora, "PASSED_OVER", LAB, null, 1, 15);
        assertThat(papers.breaches()).isEmpty();
    }

    @Test
    void aTicketOutOfOrder() {
        papers.joined(papers.enrollment(4), ART, 0, 10);
        assertBreach("Student 4 asked after student 3 was in line, but has not the later ticket");
    }

    @Test
    void aLineThatWasFull() {
        papers.joined(papers.enrollment(4), ART, 2, 10);
        assertThat(papers.breaches()).isEmpty();
        papers.joined(papers.enrollment(5), ART, 3, 11);
        assertBreach("Student 5 joined a line that was full with 2");
    }
}
