package app.lectern.proof;

import static app.lectern.proof.Papers.ALSO_ART;
import static app.lectern.proof.Papers.ART;
import static app.lectern.proof.Papers.BOTH;
import static app.lectern.proof.Papers.LAB;
import static app.lectern.proof.Papers.LECTURE;
import static app.lectern.proof.Papers.LOGIC;
import static app.lectern.proof.Papers.answer;
import static app.lectern.proof.Papers.list;
import static app.lectern.proof.Papers.second;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Each kind of breach in what there is at the end, written by hand, is reported. */
class InvariantsTest extends MadeUpRun {

    @Test
    void aSeatHeldTwice() {
        papers.enrolled(papers.enrollment(4), ART, 1, 0);
        assertBreach("Seat 2026FA-1001#1 is held more than once: by [1, 4]");
    }

    @Test
    void aSeatInTheFieldThatIsNotHeld() {
        ana.getList("seats", String.class).add(LOGIC + "#1");
        assertBreach("Student 1 has the seats");
    }

    @Test
    void aSeatHeldThatIsNotInTheField() {
        ana.put("seats", new ArrayList<String>());
        assertBreach("Student 1 has the seats []");
    }

    @Test
    void aSeatAboveTheCapacity() {
        papers.enrolled(papers.enrollment(4), ART, 3, 0);
        assertBreach("Student 4 took seat 2026FA-1001#3");
    }

    @Test
    void noSeatAboveTheCapacityByOverrideOrBeforeALowering() {
        var dora = papers.enrolled(papers.enrollment(4), ART, 3, 0);
        papers.granted(dora, ART, "SECTION_FULL");
        papers.chronicle.add(new Chronicle.Entry(ART, second(50), second(51), 1, null, 0, true));
        assertThat(papers.breaches()).isEmpty();
    }

    @Test
    void aSeatTakenAfterALowering() {
        papers.chronicle.add(new Chronicle.Entry(LOGIC, second(10), second(11), 1, null, 0, true));
        papers.enrolled(papers.enrollment(4), LOGIC, 2, 15);
        assertBreach("Student 4 took seat 2026FA-1002#2");
    }

    @Test
    void aSeatKeptForOthers() {
        papers.enrolled(ben, KEPT, 1, 5);
        assertBreach("Student 2 took seat 2026FA-1004#1");
    }

    @Test
    void noSeatKeptForOneself() {
        papers.enrolled(ana, KEPT, 1, 5);
        assertThat(papers.breaches()).isEmpty();
    }

    @Test
    void countsThatAreWrong() {
        papers.says(ART, 5, 7);
        assertBreach("Section 2026FA-1001 says taken 5, but a recount gives 2");
        assertBreach("Section 2026FA-1001 says waiting 7, but a recount gives 1");
    }

    @Test
    void aClash() {
        papers.enrolled(ana, LOGIC, 1, 5);
        assertBreach("Student 1 is in 2026FA-1001 and 2026FA-1002, which clash");
    }

    @Test
    void noClashByOverride() {
        papers.enrolled(ana, LOGIC, 1, 5);
        papers.granted(ana, LOGIC, "TIME_CONFLICT");
        assertThat(papers.breaches()).isEmpty();
    }

    @Test
    void tooManyCredits() {
        papers.enrolled(ana, KEPT, 3, 5);
        list(ana, "courses").forEach(it -> it.append("credits", 5));
        assertBreach("Student 1 takes 10 credits of 8");
    }

    @Test
    void aCourseTakenTwice() {
        papers.enrolled(ana, ALSO_ART, 1, 5);
        assertBreach("Student 1 is in the course COMP-1 by its LECTURE 2 times");
    }

    @Test
    void aSeatAndAPlaceInLine() {
        papers.joined(ana, ART, 2, 5);
        assertBreach("Student 1 holds a seat in 2026FA-1001 and waits for one");
    }

    @Test
    void aFreeSeatBesideAWaitingStudent() {
        dropped(ben, 2, 20, null);
        assertBreach("A seat is free for student 3");
    }

    @Test
    void aFreeSeatBesideAStudentWhoMayNotHaveIt() {
        dropped(ben, 2, 20, null);
        papers.student(3).append("holds", List.of(new Document("reason", "fees")));
        assertThat(papers.breaches()).isEmpty();
    }

    @Test
    void aSeatMadeFreeByARaise() {
        papers.chronicle.add(new Chronicle.Entry(ART, second(50), second(51), 3, null, 0, true));
        assertBreach("A seat is free for student 3");
    }

    @Test
    void aSeatKeptTooLong() {
        dropped(ben, 2, 20, second(22).toEpochMilli());
        ben.getList("seats", String.class).add(ART + "#2");
        assertBreach("Seat 2026FA-1001#2 is kept for student 2 until");
        assertBreach("A seat is free for student 3");
    }

    @Test
    void someoneWhoCouldMoveMakesRoom() {
        papers.enrolled(ana, KEPT, 3, 5);
        papers.enrolled(ben, KEPT, 4, 6);
        papers.joined(cleo, KEPT, 1, 7);
        list(cleo, "waiting").removeFirst();
        papers.event(cleo, "LEFT", ART, null, 1, 8);
        papers.ledger
                .add(new Intent(Wish.of(3, Wish.Kind.DROP, ART, "leave"), second(8)))
                .answered(answer(ART, "LEFT", null, 8));
        assertBreach("A seat is free for student 3");
    }

    @Test
    void aMoveToASeatThatIsKeptForOthers() {
        papers.enrolled(ben, KEPT, 3, 5);
        papers.event(ben, "MOVED", KEPT, 1, null, 7);
        assertBreach("Student 2 took seat 2026FA-1004#1");
    }

    @Test
    void aLineThatDoesNotMoveForWhoMaySitAbove() {
        papers.granted(cleo, ART, "SECTION_FULL");
        cleo.getList("usedOverrides", String.class).clear();
        assertBreach("A seat is free for student 3");
    }

    @Test
    void aHistoryThatLeadsElsewhere() {
        list(ana, "courses").clear();
        ana.getList("seats", String.class).clear();
        assertBreach("The history of student 1 leads to the seats {2026FA-1001=1}, but the document has {}");
    }

    @Test
    void aHistoryThatCanNotBe() {
        papers.event(ana, "DROPPED", LOGIC, 1, null, 5);
        assertBreach("The history of student 1 can't have gone on with");
    }

    @Test
    void aPromotionOfSomebodyWhoDidNotWait() {
        papers.holds(cleo, KEPT, 3);
        papers.event(cleo, "PROMOTED", KEPT, 3, null, 5);
        assertBreach("The history of student 3 can't have gone on with");
    }

    @Test
    void anIntentWithTwoEffects() {
        dropped(ana, 1, 5, null);
        papers.holds(ana, ART, 1);
        papers.event(ana, "ENROLLED", ART, 1, null, 6);
        list(ana, "dropped").clear();
        assertBreach("Student 1 has 2 takings of 2026FA-1001 in the history, where 1 to 1");
    }

    @Test
    void anIntentWithoutEffect() {
        papers.asked(ana, LOGIC, 5, "ENROLLED", 1);
        assertBreach("Student 1 has 0 takings of 2026FA-1002 in the history, where 1 to 1");
        assertBreach("Student 1 was told {\"sectionId\": \"2026FA-1002\"");
    }

    @Test
    void anAcknowledgedSeatThatIsAnother() {
        papers.ledger.all().getFirst().answers().clear();
        papers.ledger.all().getFirst().answered(answer(ART, "ENROLLED", 9, 1));
        assertBreach("Student 1 was told");
    }

    @Test
    void somebodyOfWhomNothingIsThere() {
        papers.asked(new Document("user_id", 9), ART, 5, "ENROLLED", 1);
        assertBreach("Student 9 was told");
    }

    @Test
    void oneKeyAndTwoAnswers() {
        papers.ledger.all().getFirst().answered(answer(ART, "ENROLLED", 2, 1));
        assertBreach("The same key was answered in different ways");
    }

    @Test
    void aLectureWithoutALaboratory() {
        papers.enrolled(papers.enrollment(4), LECTURE, 1, 5);
        assertBreach("Student 4 is in 2026FA-1005, but in none of [2026FA-1006], which go with it");
    }

    @Test
    void aLaboratoryWithoutALecture() {
        papers.enrolled(papers.enrollment(4), LAB, 1, 5);
        assertBreach("Student 4 is in 2026FA-1006, but in none of [2026FA-1005]");
    }

    @Test
    void oneCorequisiteWithoutTheOther() {
        papers.enrolled(papers.enrollment(4), BOTH, 1, 5);
        assertBreach("Student 4 is in 2026FA-1007, but in none of [2026FA-1008]");
    }

    @Test
    void nothingMissingByOverrideOrWhenItCouldNotBeHad() {
        var dora = papers.enrolled(papers.enrollment(4), BOTH, 1, 5);
        papers.granted(dora, BOTH, "COREQUISITE_MISSING");
        papers.chronicle.add(new Chronicle.Entry(LAB, second(10), second(11), 3, null, 0, false));
        papers.enrolled(papers.enrollment(5), LECTURE, 1, 20);
        assertThat(papers.breaches()).isEmpty();
    }

    @Test
    void aLaboratoryMissingThoughItCouldBeHadAgain() {
        papers.chronicle.add(new Chronicle.Entry(LAB, second(10), second(11), 3, null, 0, false));
        papers.chronicle.add(new Chronicle.Entry(LAB, second(15), second(16), 3, null, 0, true));
        papers.enrolled(papers.enrollment(5), LECTURE, 1, 20);
        assertBreach("Student 5 is in 2026FA-1005, but in none of [2026FA-1006]");
    }

    @Test
    void halfOfWhatWasAskedFor() {
        var dora = papers.enrollment(4);
        papers.wished(dora, List.of(LECTURE, LAB), 5);
        papers.holds(dora, LECTURE, 1);
        papers.event(dora, "ENROLLED", LECTURE, 1, null, 5);
        assertBreach("Student 4 came to 2026FA-1005 with [2026FA-1005], which was not all of what they asked for");
    }

    @Test
    void halfALine() {
        var dora = papers.enrollment(4);
        papers.wished(dora, List.of(LECTURE, LAB), 5);
        papers.waits(dora, List.of(LECTURE), 1);
        papers.event(dora, "JOINED", LECTURE, null, 1, 5);
        assertBreach("Student 4 came to 2026FA-1005 with [2026FA-1005], which was not all of what they asked for");
        assertBreach("Student 4 waits by [2026FA-1005], but joined the lines by []");
    }

    @Test
    void halfAPromotion() {
        var dora = papers.joined(papers.enrollment(4), List.of(LECTURE, LAB), 1, 5);
        list(dora, "waiting").clear();
        papers.waits(dora, List.of(LAB), 1);
        papers.holds(dora, LECTURE, 1);
        papers.event(dora, "PROMOTED", LECTURE, 1, null, 6);
        assertBreach("Student 4 reached or left [2026FA-1005], but the line was for");
    }

    @Test
    void aFreeSeatInEachSectionOfABundle() {
        papers.joined(papers.enrollment(4), List.of(LECTURE, LAB), 1, 5);
        assertBreach("A seat is free for student 4");
    }

    @Test
    void aFreeSeatInOneSectionOfABundleIsNone() {
        papers.chronicle.add(new Chronicle.Entry(LAB, Instant.EPOCH, Instant.EPOCH, 0, null, 0, true));
        papers.joined(papers.enrollment(4), List.of(LECTURE, LAB), 1, 5);
        assertThat(papers.breaches()).isEmpty();
    }
}
