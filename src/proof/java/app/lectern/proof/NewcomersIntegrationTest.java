package app.lectern.proof;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.PlantedFaults;
import app.lectern.proof.Campus.Pupil;
import app.lectern.proof.Wish.Kind;
import app.lectern.storage.TestDatabase;
import com.mongodb.client.MongoCollection;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A newcomer lets the line go first, whatever happens in between. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"lectern.undo=1s", "lectern.sweep=10m"})
@Import({PlantedFaults.class, Office.class})
class NewcomersIntegrationTest {

    private static final Lesson ART = Lesson.of(71, 1, DayOfWeek.MONDAY, 9);
    private static final Lesson LAW = Lesson.of(72, 1, DayOfWeek.TUESDAY, 9);
    private static final String GROUP = "FROSH";
    private static final int HOLDER = 1;
    private static final int FIRST = 2;
    private static final int SECOND = 3;
    private static final int OTHER = 4;
    private static final int NEWCOMER = 5;

    @Autowired
    PlantedFaults faults;

    @Autowired
    EnrollmentService service;

    @Autowired
    MongoTemplate mongo;

    @AfterEach
    void letGo() {
        faults.letLinesMove();
    }

    /** One seat, and others in line for it. */
    @BeforeEach
    void aLine() {
        TestDatabase.clear(mongo);
        new Campus(
                        18,
                        List.of(ART, LAW),
                        IntStream.rangeClosed(HOLDER, NEWCOMER)
                                .mapToObj(id -> new Pupil(id, id == NEWCOMER ? GROUP : null, List.of()))
                                .toList())
                .store(mongo.getDb());
        assertThat(ask(HOLDER, Kind.ENROLL, ART)).isEqualTo(201);
        assertThat(ask(FIRST, Kind.ENROLL_OR_WAIT, ART)).isEqualTo(201);
        assertThat(ask(SECOND, Kind.ENROLL_OR_WAIT, ART)).isEqualTo(201);
    }

    @Test
    void takesNoSeatThatComesFreeAfterTheLineWasAsked() {
        faults.whenALineHasMoved(() -> vanish(FIRST));
        vanish(HOLDER);

        assertThat(ask(NEWCOMER, Kind.ENROLL, ART)).isEqualTo(409);
        assertThat(seatsOf(FIRST)).isEmpty();
    }

    @Test
    void takesNoSeatThatTheOfficeAddsAfterTheLineWasAsked() {
        faults.whenALineHasMoved(() -> change("capacity", 2));
        vanish(HOLDER);

        assertThat(ask(NEWCOMER, Kind.ENROLL, ART)).isEqualTo(409);
        assertThat(seatsOf(SECOND)).containsExactly(ART.id() + "#2");
    }

    @Test
    void takesNoSeatKeptForTheirGroupThatTheOfficeOpensToAllAfterTheLineWasAsked() {
        faults.whenALineHasMoved(() -> change("reserved", List.of()));
        vanish(HOLDER);
        keepOneSeat();

        assertThat(ask(NEWCOMER, Kind.ENROLL, ART)).isEqualTo(409);
        assertThat(seatsOf(FIRST)).containsExactly(ART.id() + "#1");
    }

    @Test
    void letsTheFirstGoFirstWhenTheOfficeOpensAKeptSeatToAllAfterTheyWereAsked() {
        faults.whenSomebodyIsPassedOver(() -> change("reserved", List.of()));
        vanish(HOLDER);
        keepOneSeat();

        assertThat(ask(NEWCOMER, Kind.ENROLL, ART)).isEqualTo(409);
        assertThat(seatsOf(FIRST)).containsExactly(ART.id() + "#1");
    }

    @Test
    void letsTheFirstGoFirstWhenASeatForAllComesFreeAfterTheyWereAsked() {
        faults.whenSomebodyIsPassedOver(() -> vanish(HOLDER));
        sitsAt(HOLDER, 2);
        keepOneSeat();
        change("capacity", 2);

        assertThat(ask(NEWCOMER, Kind.ENROLL, ART)).isEqualTo(201);
        assertThat(seatsOf(FIRST)).containsExactly(ART.id() + "#2");
        assertThat(seatsOf(NEWCOMER)).containsExactly(ART.id() + "#1");
    }

    @Test
    void takesNoSeatThatComesFreeWhileAnotherLineIsAsked() {
        faults.whenALineHasMoved(() -> vanish(HOLDER));
        assertThat(ask(OTHER, Kind.ENROLL, LAW)).isEqualTo(201);
        assertThat(ask(OTHER, Kind.DROP, LAW)).isEqualTo(200);
        keepLawUntil(Instant.EPOCH);

        assertThat(ask(NEWCOMER, Kind.ENROLL, LAW, ART)).isEqualTo(409);
        assertThat(seatsOf(FIRST)).containsExactly(ART.id() + "#1");
        assertThat(seatsOf(NEWCOMER)).isEmpty();
    }

    private int ask(int student, Kind kind, Lesson... lessons) {
        List<String> sections = Arrays.stream(lessons).map(Lesson::id).toList();
        return new ServiceCaller(service)
                .ask(new Wish(student, kind, sections, null, null), false)
                .status();
    }

    private void vanish(int student) {
        enrollments().deleteOne(eq("user_id", student));
    }

    private void sitsAt(int student, int seat) {
        var moved = combine(set("seats", List.of(ART.id() + "#" + seat)), set("courses.0.seat", seat));
        assertThat(enrollments().updateOne(eq("user_id", student), moved).getModifiedCount())
                .isEqualTo(1);
    }

    private void keepOneSeat() {
        change("reserved", List.of(new Document("group", GROUP).append("seats", 1)));
    }

    private void change(String field, Object value) {
        mongo.getCollection("section").updateOne(eq("_id", ART.id()), set(field, value));
    }

    private void keepLawUntil(Instant instant) {
        var kept = enrollments().updateOne(eq("user_id", OTHER), set("dropped.0.heldUntil", Date.from(instant)));
        assertThat(kept.getModifiedCount()).isEqualTo(1);
    }

    private List<String> seatsOf(int student) {
        return enrollments()
                .find(eq("user_id", student))
                .map(it -> it.getList("seats", String.class, List.of()))
                .into(new ArrayList<>())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private MongoCollection<Document> enrollments() {
        return mongo.getCollection("enrollment");
    }
}
