package app.lectern.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        assertThat(ledger.all()).flatExtracting(Intent::answers).anyMatch(Answer::isLost);
        Proof.hold(REST, database.documents(), it -> new Evidence(it, ledger, chronicle, Duration.ofSeconds(2)));
    }

    @Test
    void nothingIsLostWhenServersAreKilled() throws Exception {
        try (var database = Database.open(folder)) {
            var launch = Proof.manyStarts(database, folder);
            try (var one = new Mortal(database, it -> Server.on(it, "1s", folder.resolve("one.log"), launch));
                    var other = new Mortal(database, it -> Server.on(it, "1s", folder.resolve("other.log"), launch))) {
                survive("crash", database, List.of(one, other), Proof.size(2, 100));
            }
        }
    }

    /** The same with a server as a school runs it. */
    @Test
    void nothingIsLostWhenTheWholeApplicationIsKilled() throws Exception {
        try (var database = Database.open(folder);
                var server = new Mortal(database, it -> Server.whole(it, "1s", folder.resolve("whole.log")))) {
            survive("crash of the whole", database, List.of(server), Proof.size(1, 10));
        }
    }

    private static void survive(String name, Database database, List<Mortal> servers, int rounds) throws Exception {
        var random = Proof.random(name);
        var campus = Schools.narrow(random, Proof.size(30, 60), Proof.size(4, 6));
        servers.forEach(it -> it.server().awaitReady());
        campus.store(database.documents());
        new Kills(database, servers, campus, random).survive(rounds);
    }

    /** Students and an office who never stop, and two servers of which each is killed in each round. */
    private static class Kills {

        private static final int DEEDS = 8;

        private final Database database;
        private final List<Mortal> servers;
        private final Campus campus;
        private final Random random;
        private final Ledger ledger = new Ledger();
        private final Chronicle chronicle;

        Kills(Database database, List<Mortal> servers, Campus campus, Random random) {
            this.database = database;
            this.servers = servers;
            this.campus = campus;
            this.random = random;
            chronicle = Chronicle.of(campus);
        }

        void survive(int rounds) throws Exception {
            var addresses = servers.stream().map(it -> it.server().address()).toList();
            try (var caller = new HttpCaller(addresses, Campus::token);
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int round = 1; round <= rounds; round++) {
                    survive(Script.anyhow(random, campus, 2, "round" + round), caller, threads);
                    Proof.tell(
                            "crash: killed %d times, %d writes were late, %d answers so far",
                            round * servers.size(),
                            servers.stream().mapToInt(Mortal::lateWrites).sum(),
                            ledger.answers());
                    Proof.hold(
                            REST,
                            database.documents(),
                            it -> new Evidence(it, ledger, chronicle, Duration.ofSeconds(1)));
                }
            }
        }

        /** Each server dies once on the way; the script is over when both are back. */
        private void survive(Script script, Caller caller, ExecutorService threads) throws Exception {
            var deeds = Deed.day(random, campus, DEEDS);
            int before = ledger.answers();
            var all = new ArrayList<Future<?>>();
            var load = threads.submit(() -> new Crowd(caller, ledger, 16, PATIENCE).play(script));
            var offices = servers.stream().map(Mortal::server).toList();
            all.add(threads.submit(() -> new HttpOffice(offices).carryOut(deeds, chronicle)));
            for (Mortal server : servers) {
                int enough = before + random.nextInt(script.size());
                all.add(threads.submit(() -> kill(server, enough, load)));
            }
            all.add(load);
            for (Future<?> part : all) {
                part.get();
            }
        }

        private void kill(Mortal server, int answers, Future<?> load) {
            ledger.awaitAnswers(answers, load);
            server.dieAndComeBack(ledger, load);
        }
    }
}
