package app.lectern.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.PlantedFaults;
import app.lectern.enrollment.PlantedFaults.Fault;
import app.lectern.storage.TestDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Faults that somebody might make are noticed by runs and checks that find nothing otherwise. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lectern.undo=1s")
@Import({PlantedFaults.class, Office.class})
class HarnessBitesIntegrationTest {

    private static final Duration REST = Duration.ofMillis(2_500);
    private static final Duration UNDO = Duration.ofSeconds(1);
    private static final int TRIES = 10;
    private static final int STUDENTS = 30;
    private static final int LINES = 3;

    @Autowired
    PlantedFaults faults;

    @Autowired
    EnrollmentService service;

    @Autowired
    MongoTemplate mongo;

    /** What everybody does, one script after the other. */
    private enum Run {
        ANYHOW,
        QUEUE,
        BACK_AND_FORTH;

        static Run of(Fault fault) {
            return switch (fault) {
                case DROP_MOVES_NO_LINE, PROMOTION_SKIPPED, EXPIRED_NEVER_LET_GO, TICKET_ORDER_IGNORED, INCREMENTS ->
                    QUEUE;
                case UNDO_SKIPS_RULES -> BACK_AND_FORTH;
                default -> ANYHOW;
            };
        }

        /** In a queue it is known who came first only if not all come at once. */
        int atOnce() {
            return this == ANYHOW ? 16 : 4;
        }

        Campus campus(Random random) {
            return Schools.narrow(random, STUDENTS, this == BACK_AND_FORTH ? STUDENTS : 2);
        }

        List<Script> scripts(Random random, Campus campus) {
            return switch (this) {
                case ANYHOW -> List.of(Script.inTabs(random, campus, 2, 8, "anyhow"));
                case QUEUE -> List.of(Script.queue(campus, LINES), Script.leave(campus, LINES));
                case BACK_AND_FORTH ->
                    Script.backAndForth(random, campus, "back").oneByOne();
            };
        }
    }

    @AfterEach
    void mend() {
        faults.plant(null);
        TestDatabase.clear(mongo);
        mongo.getCollection("enrollment")
                .createIndex(
                        Indexes.ascending("seats"),
                        new IndexOptions().unique(true).sparse(true));
    }

    /** Two take two processes: {@link LateWritesIntegrationTest} and {@link EndedTokensIntegrationTest}. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"FENCE_LEFT_OUT", "TOKEN_KNOWN_FOR_EVER"})
    void aPlantedFaultIsFound(Fault fault) {
        TestDatabase.clear(mongo);
        if (fault == Fault.UNIQUE_INDEX_MISSING) {
            mongo.getCollection("enrollment").dropIndex(Indexes.ascending("seats"));
        }
        faults.plant(fault);
        List<String> found = IntStream.range(0, TRIES)
                .mapToObj(attempt -> breaches(Run.of(fault), fault + "-" + attempt).stream()
                        .filter(it -> it.contains(symptom(fault)))
                        .toList())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
        Proof.tell("%s: %d breaches, the first: %s", fault, found.size(), found.isEmpty() ? "" : found.getFirst());
        assertThat(found).as("breaches with seed %d", Proof.seed()).isNotEmpty();
    }

    /** What is said of it; a run may happen not to meet with it. */
    private static String symptom(Fault fault) {
        return switch (fault) {
            case UNIQUE_INDEX_MISSING -> "is held more than once";
            case VERSION_NOT_CHECKED -> "in the history";
            case DROP_MOVES_NO_LINE, PROMOTION_SKIPPED, EXPIRED_NEVER_LET_GO -> "A seat is free for";
            case INCREMENTS, COUNT_LOST, RANGE_WITHOUT_ELEM_MATCH -> "but a recount gives";
            case UNDO_SKIPS_RULES -> "which clash";
            case TICKET_ORDER_IGNORED -> "passed student";
            case COMPANIONS_UNKNOWN -> "which go with it";
            case KEY_IGNORED -> "of what they asked for";
            case ANSWERED_BEFORE_WRITTEN -> "but the history has nothing of it";
            case FENCE_LEFT_OUT, TOKEN_KNOWN_FOR_EVER ->
                throw new IllegalArgumentException(fault + " is not found like this");
        };
    }

    @ParameterizedTest
    @EnumSource
    void withoutAFaultNothingIsFound(Run run) {
        assertThat(breaches(run, "none")).isEmpty();
    }

    private List<String> breaches(Run run, String name) {
        var random = Proof.random(name);
        var campus = run.campus(random);
        TestDatabase.clear(mongo);
        campus.store(mongo.getDb());
        var ledger = new Ledger();
        var crowd = new Crowd(new ServiceCaller(service), ledger, run.atOnce(), Duration.ofSeconds(10));
        run.scripts(random, campus).forEach(crowd::play);
        Awaitility.await().pollDelay(REST).until(() -> true);
        return Invariants.breaches(new Evidence(Snapshot.of(mongo.getDb()), ledger, Chronicle.of(campus), UNDO));
    }
}
