package app.lectern.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everybody is answered in time and everything holds, though the server that takes the database's writes is killed twice
 * under load.
 */
class KilledPrimaryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MEANWHILE = 16;

    /** The lines that nobody could see to are looked over every 30 s. */
    private static final Duration REST = Duration.ofSeconds(40);

    private static final Duration IN_TIME = Duration.ofSeconds(5);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        try (var mortal = MortalDatabase.open(folder);
                var server = Server.on(mortal.database().uri(), "1s", folder.resolve("server.log"));
                var caller = new HttpCaller(List.of(server.address()), Campus::token);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var random = Proof.random("killed primary");
            var campus = Schools.narrow(random, Proof.size(30, 80), Proof.size(4, 8));
            server.awaitReady();
            campus.store(mortal.database().documents());
            var ledger = new Ledger();
            for (int death = 1; death <= 2; death++) {
                var script = Script.anyhow(random, campus, Proof.size(3, 8), "death" + death);
                var load = threads.submit(() -> new Crowd(caller, ledger, 8, PATIENCE).play(script));
                dieAndComeBack(mortal, ledger, ledger.answers() + script.size() / 3, load);
                load.get();
            }
            Proof.tell(
                    "the primary was killed twice: %d answers, the slowest after %s",
                    ledger.answers(),
                    ledger.all().stream()
                            .flatMap(it -> it.answers().stream())
                            .map(Answer::took)
                            .max(Duration::compareTo)
                            .orElseThrow());
            assertThat(ledger.all()).allMatch(Intent::isKnown);
            assertThat(ledger.all()).flatExtracting(Intent::answers).allMatch(it -> it.isGivenWithin(IN_TIME));
            assertThat(ledger.all()).flatExtracting(Intent::answers).anyMatch(Answer::isGood);
            Proof.hold(
                    REST,
                    mortal.database().documents(),
                    it -> new Evidence(it, ledger, Chronicle.of(campus), Duration.ofSeconds(1)));
        }
    }

    private static void dieAndComeBack(MortalDatabase mortal, Ledger ledger, int answers, Future<?> load) {
        ledger.awaitAnswers(answers, load);
        mortal.killPrimary();
        ledger.awaitAnswers(ledger.answers() + MEANWHILE, load);
        mortal.bringBack();
    }

    @ParameterizedTest
    @CsvSource({
        "docker kill mongo-{port}, 127.0.0.1:27018, docker kill mongo-27018",
        "ssh {host} systemctl start mongod@{port}, db-2.school.example:27017, ssh db-2.school.example systemctl start mongod@27017"
    })
    void aMemberIsNamedInTheCommand(String command, String member, String run) {
        assertThat(NamedReplicaSet.forMember(command, member)).isEqualTo(run);
    }
}
