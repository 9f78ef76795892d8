package app.lectern.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The promises hold when many rush at once, on one server and on two, with lost answers, and when servers die. */
@Tag(Proof.ALONE)
class ProcessesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration REST = Duration.ofSeconds(5);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    /** A few seats for many, then five courses for each. */
    @Test
    void theOpeningMinuteOnTwoServers() throws Exception {
        try (var database = Database.open(folder);
                var one = Server.on(database.uri(), "2s", folder.resolve("one.log"));
                var other = Server.on(database.uri(), "2s", folder.resolve("other.log"))) {
            var random = Proof.random("opening");
            var fewSeats = Schools.wide(random, Proof.size(100, 2_000), 8, Proof.size(4, 10));
            one.awaitReady();
            other.awaitReady();
            rush(random, database, fewSeats, Proof.size(3, 10), List.of(one));
            var fiveCourses = Schools.wide(random, Proof.size(60, 700), 20, Proof.size(12, 140));
            rush(random, database, fiveCourses, 5, List.of(one));
            rush(random, database, fewSeats, Proof.size(3, 10), List.of(one, other));
            rush(random, database, fiveCourses, 5, List.of(one, other));
        }
    }

    private static void rush(Random random, Database database, Campus campus, int attempts, List<Server> servers)
            throws Exception {
        var script = Script.rush(random, campus, attempts);
        database.empty();
        campus.store(database.documents());
        var ledger = new Ledger();
        var chronicle = Chronicle.of(campus);
        var deeds = Deed.day(random, campus, Proof.size(10, 100));
        var proxies = new ArrayList<TcpProxy>();
        servers.forEach(it -> proxies.add(new TcpProxy(it.address())));
        try (var caller = new HttpCaller(proxies.stream().map(TcpProxy::address).toList(), Campus::token);
                var offices = Executors.newVirtualThreadPerTaskExecutor()) {
            var began = Instant.now();
            var day = offices.submit(() -> new HttpOffice(servers).carryOut(deeds, chronicle));
            new Crowd(caller, ledger, 64, PATIENCE).play(script);
            day.get();
            Proof.tell(
                    "opening minute on %d servers: %d wishes by %d students, %d ms",
                    servers.size(),
                    script.size(),
                    campus.pupils().size(),
                    Duration.between(began, Instant.now()).toMillis());
        } finally {
            for (TcpProxy proxy : proxies) {
                proxy.close();
            }
        }
        assertThat(ledger.all()).hasSize(script.size()).allMatch(Intent::isKnown);
        Proof.hold(REST, () -> new Evidence(Snapshot.of(database.documents()), ledger, chronicle));
    }

    @Test
    void nothingIsLostWhenTheServerIsKilled() throws Exception {
        try (var database = Database.open(folder)) {
            var launch = Proof.manyStarts(database, folder);
            try (var server = Server.on(database.uri(), "1s", folder.resolve("server.log"), launch)) {
                var random = Proof.random("crash");
                var campus = Schools.narrow(random, Proof.size(30, 60), Proof.size(4, 6));
                server.awaitReady();
                campus.store(database.documents());
                new Kills(database, server, campus, random).survive(Proof.size(10, 200));
            }
        }
    }

    /** Students and an office who never stop, and a server that is killed again and again. */
    private static class Kills {

        private static final int DEEDS = 8;

        private final Database database;
        private final Server server;
        private final Campus campus;
        private final Random random;
        private final Ledger ledger = new Ledger();
        private final Chronicle chronicle;
        private final AtomicInteger round = new AtomicInteger();

        Kills(Database database, Server server, Campus campus, Random random) {
            this.database = database;
            this.server = server;
            this.campus = campus;
            this.random = random;
            chronicle = Chronicle.of(campus);
        }

        void survive(int kills) throws Exception {
            var office = new HttpOffice(List.of(server));
            try (var caller = new HttpCaller(List.of(server.address()), Campus::token);
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int kill = 1; kill <= kills; kill++) {
                    var script = Script.anyhow(random, campus, 2, "round" + round.incrementAndGet());
                    var load = threads.submit(() -> new Crowd(caller, ledger, 16, PATIENCE).play(script));
                    var deeds = Deed.day(random, campus, DEEDS);
                    var day = threads.submit(() -> office.carryOut(deeds, chronicle));
                    int enough = ledger.answers() + random.nextInt(script.size());
                    ledger.awaitAnswers(enough, load);
                    server.kill();
                    server.startAgain();
                    load.get();
                    day.get();
                    Proof.tell("crash: killed %d times, %d answers so far", kill, ledger.answers());
                    Proof.hold(REST, () -> new Evidence(Snapshot.of(database.documents()), ledger, chronicle));
                }
            }
        }
    }
}
