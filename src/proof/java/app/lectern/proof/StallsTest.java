package app.lectern.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.proof.TcpProxy.Way;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** When the database answers late, in drops or never, everybody is told in time, and the promises hold. */
class StallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The lines that nobody could see to are looked over every 30 s. */
    private static final Duration REST = Duration.ofSeconds(40);

    private static final Duration IN_TIME = Duration.ofSeconds(5);
    private static final List<Way> STALLS = List.of(Way.SLOW, Way.CUT, Way.DRIPPING, Way.HALF_CLOSED, Way.BLACK_HOLE);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void everybodyIsAnsweredInTimeAndEverythingHolds() throws Exception {
        try (var database = Database.open(folder);
                var proxy = new TcpProxy(database.host());
                var server = Server.on(database.uriAt(proxy.address()), "1s", folder.resolve("server.log"));
                var caller = new HttpCaller(List.of(server.address()), Campus::token);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var random = Proof.random("stalls");
            var campus = Schools.narrow(random, Proof.size(30, 80), Proof.size(4, 8));
            server.awaitReady();
            campus.store(database.documents());
            var ledger = new Ledger();
            for (int round = 0; round < Proof.size(1, 4); round++) {
                for (Way way : STALLS) {
                    var script = Script.anyhow(random, campus, 3, round + "-" + way);
                    var load = threads.submit(() -> new Crowd(caller, ledger, 8, PATIENCE).play(script));
                    stall(proxy, way, ledger, script, load);
                    load.get();
                }
            }
            assertThat(ledger.all()).flatExtracting(Intent::answers).allMatch(it -> it.isGivenWithin(IN_TIME));
            assertThat(ledger.all()).flatExtracting(Intent::answers).anyMatch(it -> it.status() == 503);
            assertThat(ledger.all()).allMatch(Intent::isKnown);
            Proof.tell("stalls: %d answers", ledger.answers());
            Proof.hold(
                    REST,
                    database.documents(),
                    it -> new Evidence(it, ledger, Chronicle.of(campus), Duration.ofSeconds(1)));
        }
    }

    private static void stall(TcpProxy proxy, Way way, Ledger ledger, Script script, Future<?> load) {
        int before = ledger.answers();
        ledger.awaitAnswers(before + script.size() / 3, load);
        proxy.turn(way);
        ledger.awaitAnswers(before + script.size() / 3 + 16, load);
        proxy.turn(Way.OPEN);
    }
}
