package app.lectern.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.PlantedFaults;
import app.lectern.enrollment.PlantedFaults.Fault;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.proof.Campus.Pupil;
import app.lectern.proof.Wish.Kind;
import app.lectern.storage.TestDatabase;
import com.mongodb.ConnectionString;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a server wrote before it was killed reaches the database after another server has refused the same requests. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lectern.undo=10m")
@Import({PlantedFaults.class, Office.class})
class LateWritesIntegrationTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Lesson ART = Lesson.of(71, 9, DayOfWeek.MONDAY, 9);
    private static final Lesson LAW = Lesson.of(72, 9, DayOfWeek.TUESDAY, 9);
    private static final Lesson FULL = Lesson.of(73, 0, DayOfWeek.WEDNESDAY, 9);
    private static final Lesson SIT = Lesson.of(74, 9, DayOfWeek.THURSDAY, 9);
    private static final Lesson SWAP = Lesson.of(75, 9, DayOfWeek.FRIDAY, 9);
    private static final int NEWCOMER = 1;
    private static final int SITTER = 2;
    private static final int WAITER = 3;
    private static final int RETURNER = 4;
    private static final int SWAPPER = 5;

    /** No two for the same section: of late writes that have drawn the same seat only one can be done. */
    private static final List<Wish> WISHES = List.of(
            Wish.of(NEWCOMER, Kind.ENROLL, ART.id(), "1"),
            Wish.of(SITTER, Kind.ENROLL, SIT.id(), "2"),
            Wish.of(WAITER, Kind.ENROLL_OR_WAIT, FULL.id(), "3"),
            Wish.of(RETURNER, Kind.UNDO, LAW.id(), "4"),
            new Wish(SWAPPER, Kind.SWAP, List.of(SWAP.id()), LAW.id(), "5"));

    @Autowired
    PlantedFaults faults;

    @Autowired
    Office office;

    @Autowired
    EnrollmentService service;

    @Autowired
    MongoTemplate mongo;

    @Value("${lectern.mongo-uri}")
    String uri;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @BeforeEach
    void aSchool() {
        TestDatabase.clear(mongo);
        var pupils = IntStream.rangeClosed(NEWCOMER, SWAPPER)
                .mapToObj(id -> new Pupil(id, null, List.of()))
                .toList();
        new Campus(18, List.of(ART, LAW, FULL, SIT, SWAP), pupils).store(mongo.getDb());
        List.of(SITTER, RETURNER, SWAPPER).forEach(it -> assertThat(askHere(Wish.of(it, Kind.ENROLL, LAW.id(), null)))
                .isEqualTo(201));
        assertThat(askHere(Wish.of(RETURNER, Kind.DROP, LAW.id(), null))).isEqualTo(200);
    }

    @AfterEach
    void mend() {
        faults.plant(null);
    }

    @Test
    void nothingOfAnEarlierTryComesAfterARefusal() throws Exception {
        assertThat(changedAfterARefusal()).isEmpty();
    }

    @Test
    void withoutAFenceAllOfItWould() throws Exception {
        faults.plant(Fault.FENCE_LEFT_OUT);
        assertThat(changedAfterARefusal()).containsExactlyInAnyOrder(NEWCOMER, SITTER, WAITER, RETURNER, SWAPPER);
    }

    /** Those of whom something else is on record when the late writes have come than before. */
    private List<Integer> changedAfterARefusal() throws Exception {
        String database = new ConnectionString(uri).getHosts().getFirst();
        try (var proxy = new HoldingProxy(database)) {
            askWhereTheServerDies(proxy, uri.replace(database, proxy.address()));
            theOfficeIsAgainstIt();
            assertThat(WISHES).extracting(this::askHere).containsOnly(409);
            var before = Snapshot.of(mongo.getDb()).records();
            proxy.letGo();
            return Snapshot.of(mongo.getDb()).records().stream()
                    .filter(it -> !before.contains(it))
                    .map(TermRecord::student)
                    .toList();
        }
    }

    private void askWhereTheServerDies(HoldingProxy proxy, String throughIt) throws Exception {
        try (var server = Server.on(throughIt, "10m", folder.resolve("server.log"));
                var caller = new HttpCaller(List.of(server.address()), Campus::token);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.awaitReady();
            await("an answer: the first may take longer than the database may")
                    .atMost(PATIENCE)
                    .until(() -> caller.ask(Wish.of(NEWCOMER, Kind.ENROLL, FULL.id(), null), false)
                                    .status()
                            == 409);
            proxy.hold(true);
            var answers = WISHES.stream()
                    .map(wish -> threads.submit(() -> caller.ask(wish, false)))
                    .toList();
            await("what the server writes")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> WISHES.stream().allMatch(it -> proxy.holds(record(it))));
            server.kill();
            for (var answer : answers) {
                assertThat(answer.get().tells()).isFalse();
            }
        }
    }

    private static String record(Wish wish) {
        return Enrollment.idOf(new UserId(wish.student()), new TermId(Campus.TERM));
    }

    private void theOfficeIsAgainstIt() {
        Stream.of(ART, FULL, SIT, SWAP).forEach(it -> office.carryOut(new Deed(Deed.Kind.CANCEL, it.id(), 0, 0)));
        office.carryOut(new Deed(Deed.Kind.HOLD, LAW.id(), RETURNER, 0));
    }

    private int askHere(Wish wish) {
        return new ServiceCaller(service).ask(wish, false).status();
    }
}
