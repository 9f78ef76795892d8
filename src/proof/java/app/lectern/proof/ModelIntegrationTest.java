package app.lectern.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.PlantedFaults;
import app.lectern.storage.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Whatever hundreds of students and the office do at the same time, the promises hold; nobody looks over all lines, which
 * would hide that one was forgotten.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"lectern.undo=1s", "lectern.sweep=10m"})
@Import({PlantedFaults.class, Office.class})
class ModelIntegrationTest {

    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration UNDO = Duration.ofSeconds(1);

    @Autowired
    EnrollmentService service;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Office office;

    @LocalServerPort
    int port;

    @Test
    void everyPromiseHoldsOverTheService() throws Exception {
        run("service", new ServiceCaller(service), false);
    }

    @Test
    void everyPromiseHoldsOverHttp() throws Exception {
        try (var proxy = new TcpProxy("127.0.0.1:" + port);
                var caller = new HttpCaller(List.of(proxy.address()), Campus::token)) {
            run("http", caller, true);
        }
    }

    /** @param promotedByHand whether somebody moves lines besides, which might hide that one was forgotten */
    private void run(String name, Caller caller, boolean promotedByHand) throws Exception {
        var random = Proof.random(name);
        var campus = Schools.narrow(random, Proof.size(40, 300), Proof.size(3, 12));
        TestDatabase.clear(mongo);
        campus.store(mongo.getDb());
        var script = Script.anyhow(random, campus, Proof.size(14, 12), name);
        var ledger = new Ledger();
        var chronicle = Chronicle.of(campus);
        var deeds = Deed.day(random, campus, Proof.size(40, 400)).stream()
                .filter(it -> promotedByHand || it.kind() != Deed.Kind.PROMOTE)
                .toList();
        try (var offices = Executors.newVirtualThreadPerTaskExecutor()) {
            var day = offices.submit(() -> office.carryOut(deeds, chronicle));
            new Crowd(caller, ledger, 32, Duration.ofSeconds(30)).play(script);
            day.get();
        }
        Proof.tell(
                "model over %s: %d wishes by %d students, %d deeds of the office",
                name, script.size(), campus.pupils().size(), deeds.size());
        Proof.hold(REST, mongo.getDb(), it -> new Evidence(it, ledger, chronicle, UNDO));
        assertThat(ledger.all()).flatExtracting(Intent::answers).anyMatch(Answer::isLost);
        assertThat(Snapshot.of(mongo.getDb()).records())
                .flatExtracting(TermRecord::history)
                .extracting(TermRecord.Event::name)
                .contains("ENROLLED", "JOINED", "PROMOTED", "DROPPED");
    }
}
