package app.lectern.proof;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.PlantedFaults;
import app.lectern.proof.Campus.Pupil;
import app.lectern.proof.Wish.Kind;
import app.lectern.storage.TestDatabase;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A newcomer lets the line go first, whatever happens in between. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lectern.undo=1s")
@Import({PlantedFaults.class, Office.class})
class NewcomersIntegrationTest {

    private static final Lesson ART = Lesson.of(1, 1, DayOfWeek.MONDAY, 9);
    private static final int HOLDER = 1;
    private static final int FIRST = 2;
    private static final int SECOND = 3;
    private static final int NEWCOMER = 4;

    @Autowired
    PlantedFaults faults;

    @Autowired
    EnrollmentService service;

    @Autowired
    MongoTemplate mongo;

    @AfterEach
    void letGo() {
        faults.whenALineHasMoved(null);
    }

    @Test
    void takesNoSeatThatComesFreeAfterTheLineWasAsked() {
        TestDatabase.clear(mongo);
        new Campus(
                        18,
                        List.of(ART),
                        IntStream.rangeClosed(HOLDER, NEWCOMER)
                                .mapToObj(id -> new Pupil(id, null, List.of()))
                                .toList())
                .store(mongo.getDb());
        assertThat(ask(HOLDER, Kind.ENROLL)).isEqualTo(201);
        assertThat(ask(FIRST, Kind.ENROLL_OR_WAIT)).isEqualTo(201);
        assertThat(ask(SECOND, Kind.ENROLL_OR_WAIT)).isEqualTo(201);

        faults.whenALineHasMoved(() -> vanish(FIRST));
        vanish(HOLDER);

        assertThat(ask(NEWCOMER, Kind.ENROLL)).isEqualTo(409);
    }

    private int ask(int student, Kind kind) {
        var wish = Wish.of(student, kind, ART.id(), null);
        return new ServiceCaller(service).ask(wish, false).status();
    }

    private void vanish(int student) {
        mongo.getCollection("enrollment").deleteOne(eq("user_id", student));
    }
}
