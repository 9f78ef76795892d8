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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Faults that somebody might make are noticed by the same runs and checks that find none otherwise. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lectern.undo=1s")
@Import({PlantedFaults.class, Office.class})
class HarnessBitesIntegrationTest {

    private static final Duration REST = Duration.ofMillis(2_500);

    @Autowired
    PlantedFaults faults;

    @Autowired
    EnrollmentService service;

    @Autowired
    MongoTemplate mongo;

    @AfterEach
    void mend() {
        faults.plant(null);
        TestDatabase.clear(mongo);
        mongo.getCollection("enrollment")
                .createIndex(
                        Indexes.ascending("seats"),
                        new IndexOptions().unique(true).sparse(true));
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedFaultIsFound(Fault fault) {
        faults.plant(fault);
        if (fault == Fault.UNIQUE_INDEX_MISSING) {
            TestDatabase.clear(mongo);
            mongo.getCollection("enrollment").dropIndex(Indexes.ascending("seats"));
        }
        List<String> breaches = breaches(fault.name());
        Proof.tell(
                "%s: %d breaches, the first: %s",
                fault, breaches.size(), breaches.stream().findFirst());
        assertThat(breaches).isNotEmpty();
    }

    @Test
    void withoutAFaultThereIsNothingToFind() {
        assertThat(breaches("none")).isEmpty();
    }

    private List<String> breaches(String name) {
        var random = Proof.random(name);
        boolean roomy = name.equals(Fault.UNDO_SKIPS_RULES.name());
        var campus = Schools.narrow(random, 30, roomy ? 30 : 3);
        return breaches(
                campus, roomy ? Script.backAndForth(random, campus, name) : Script.inTabs(random, campus, 2, 5, name));
    }

    private List<String> breaches(Campus campus, Script script) {
        TestDatabase.clear(mongo);
        campus.store(mongo.getDb());
        var ledger = new Ledger();
        new Crowd(new ServiceCaller(service), ledger, 32, Duration.ofSeconds(10)).play(script);
        Awaitility.await().pollDelay(REST).until(() -> true);
        return Invariants.breaches(new Evidence(Snapshot.of(mongo.getDb()), ledger, Chronicle.of(campus)));
    }
}
