package app.lectern.proof;

import static app.lectern.proof.Papers.ADVANCED;
import static app.lectern.proof.Papers.ART;
import static app.lectern.proof.Papers.LOGIC;
import static app.lectern.proof.Papers.answer;
import static app.lectern.proof.Papers.list;
import static app.lectern.proof.Papers.second;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What was wrong for a time only, or said wrongly then, written by hand, is reported. */
class AtTheTimeTest extends MadeUpRun {

    @Test
    void aSeatTakenOnHold() {
        papers.chronicle.add(new Chronicle.Hold(1, second(5), second(6), true));
        papers.enrolled(ana, KEPT, 1, 30);
        assertBreach("in spite of HOLD");
    }

    @Test
    void aSeatTakenInACancelledSection() {
        papers.chronicle.add(new Chronicle.Entry(KEPT, second(5), second(6), 4, null, 0, false));
        papers.enrolled(ana, KEPT, 1, 30);
        assertBreach("in spite of SECTION_CANCELLED");
    }

    @Test
    void noSeatTakenBeforeAHoldOrACancelling() {
        papers.enrolled(ana, KEPT, 1, 7);
        papers.chronicle.add(new Chronicle.Hold(1, second(5), second(8), true));
        papers.chronicle.add(new Chronicle.Entry(KEPT, second(5), second(8), 4, null, 0, false));
        assertThat(papers.breaches()).isEmpty();
    }

    @Test
    void aSeatTakenWithoutWhatMustBeDoneBefore() {
        papers.enrolled(papers.enrollment(4), ADVANCED, 1, 5);
        assertBreach("Student 4 took [2026FA-1009]");
        assertBreach("in spite of PREREQUISITE_MISSING");
    }

    @Test
    void aClashForAMoment() {
        papers.enrolled(cleo, LOGIC, 1, 5);
        papers.enrolled(cleo, ART, 2, 6);
        papers.event(cleo, "DROPPED", LOGIC, 1, null, 7);
        assertBreach("in spite of TIME_CONFLICT");
    }

    @Test
    void aRefusalThatLeavesSomethingOut() {
        refused(ana, LOGIC, "SECTION_FULL");
        assertBreach("was not told of [TIME_CONFLICT]");
    }

    @Test
    void aRefusalForWhatDoesNotStandAgainstIt() {
        refused(ben, KEPT, "SECTION_FULL", "CREDIT_LIMIT");
        assertBreach("was told of [CREDIT_LIMIT], which did not speak against it");
    }

    @Test
    void noRefusalThatSaysWhatItIs() {
        refused(ana, LOGIC, "SECTION_FULL", "TIME_CONFLICT");
        papers.chronicle.add(new Chronicle.Hold(2, second(5), second(6), true));
        refused(ben, KEPT, "HOLD");
        assertThat(papers.breaches()).isEmpty();
    }

    @Test
    void aRefusalThatDoesNotSayThatTheyAreOnHold() {
        papers.chronicle.add(new Chronicle.Hold(2, second(5), second(6), true));
        refused(ben, KEPT, "SECTION_FULL");
        assertBreach("was not told of [HOLD]");
    }

    private void refused(Document enrollment, String section, String... codes) {
        var objections = Arrays.stream(codes)
                .map(it -> new Document("code", it).append("section", section))
                .toList();
        var answer = new Answer(409, new Document("objections", objections).toJson(), second(30));
        papers.wished(enrollment, List.of(section), 30).answered(answer);
    }

    @Test
    void anUndoAfterItsTime() {
        papers.event(ana, "DROPPED", ART, 1, null, 5);
        papers.event(ana, "UNDONE", ART, 1, null, 7);
        assertBreach("Student 1 took back what they could not");
    }

    @Test
    void aSeatLetGoTooSoon() {
        dropped(ana, 1, 5, null);
        papers.event(ana, "LET_GO", ART, 1, null, 6);
        assertBreach("Student 1 lost too soon what they could still take back");
    }

    @Test
    void aSeatGivenUpByNobody() {
        list(ana, "history")
                .add(new Document("at", Date.from(second(5)))
                        .append("event", "DROPPED")
                        .append("sectionId", ART)
                        .append("seat", 1));
        assertBreach("Student 1 gave up by nobody's wish");
    }

    @Test
    void aSeatKeptForLongerThanItCanBeTakenBack() {
        dropped(ben, 2, 20, second(99).toEpochMilli());
        ben.getList("seats", String.class).add(ART + "#2");
        assertBreach("Student 2 keeps 2026FA-1001#2 until");
    }

    @Test
    void anUndoOfWhatWasLetGo() {
        papers.event(ana, "DROPPED", ART, 1, null, 5);
        papers.event(ana, "LET_GO", ART, 1, null, 6);
        papers.event(ana, "UNDONE", ART, 1, null, 7);
        assertBreach("The history of student 1 can't have gone on with");
    }
}
