package app.lectern.proof;

import static app.lectern.proof.Papers.ART;
import static app.lectern.proof.Papers.answer;
import static app.lectern.proof.Papers.list;
import static app.lectern.proof.Papers.second;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A made-up run in which nothing is wrong, for a test to write a breach into. */
abstract class MadeUpRun {

    static final String KEPT = "2026FA-1004";

    final Papers papers = new Papers();
    Document ana = new Document();
    Document ben = new Document();
    Document cleo = new Document();

    /** Two have the seats of ART; one waits for one. */
    @BeforeEach
    void aRunWithoutFault() {
        ana = papers.enrolled(papers.enrollment(1), ART, 1, 1);
        ben = papers.enrolled(papers.enrollment(2), ART, 2, 2);
        cleo = papers.joined(papers.enrollment(3), ART, 1, 3);
        assertThat(papers.breaches()).isEmpty();
    }

    void dropped(Document enrollment, int seat, int second, @Nullable Long heldUntil) {
        int student = enrollment.getInteger("user_id");
        list(enrollment, "courses").clear();
        enrollment.getList("seats", String.class).clear();
        list(enrollment, "dropped")
                .add(new Document("sectionId", ART)
                        .append("seat", seat)
                        .append("heldUntil", heldUntil == null ? null : new Date(heldUntil)));
        papers.event(enrollment, "DROPPED", ART, seat, null, second);
        papers.ledger
                .add(new Intent(Wish.of(student, Wish.Kind.DROP, ART, "drop" + student), second(second)))
                .answered(answer(ART, "DROPPED", null, second));
    }

    void promotes(Document enrollment, int seat, int second) {
        list(enrollment, "waiting").clear();
        papers.holds(enrollment, ART, seat);
        papers.event(enrollment, "PROMOTED", ART, seat, null, second);
    }

    void assertBreach(String beginning) {
        assertThat(papers.breaches()).anySatisfy(it -> assertThat(it).contains(beginning));
    }
}
