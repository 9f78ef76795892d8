package app.lectern.proof;

import static java.util.stream.Collectors.averagingDouble;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many decisions a second a server makes when registration opens, from its first second on: this process is the load,
 * the server and the database are processes of their own. With another revision beside this one both are asked in turn.
 * It asserts nothing; {@code bin/bench opening-minute} and {@code bin/bench compare} run it, and the figures go to
 * {@code docs/performance.md}.
 */
class OpeningMinuteBench {

    private static final int STUDENTS = 2_000;
    private static final int MANY = 200;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("lectern.bench.seconds", 20));
    private static final int ROUNDS = Integer.getInteger("lectern.bench.rounds", 3);

    private final Enrolling enrolling = new Enrolling(STUDENTS);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void openingMinute() throws IOException {
        List<BenchedServer> servers = BenchedServer.all(enrolling.campus(MANY), folder);
        try {
            servers.forEach(it -> it.admit(enrolling.campus(MANY)));
            for (int sections : List.of(MANY, 1)) {
                List<List<Measured>> rounds = rounds(sections, servers);
                if (rounds.size() > 1) {
                    compare(rounds.getFirst(), rounds.getLast());
                }
            }
        } finally {
            servers.forEach(BenchedServer::close);
        }
    }

    /** The rounds of each server, which take turns. */
    private List<List<Measured>> rounds(int sections, List<BenchedServer> servers) {
        List<List<Measured>> all =
                servers.stream().<List<Measured>>map(it -> new ArrayList<>()).toList();
        for (int round = 1; round <= ROUNDS; round++) {
            for (int i = 0; i < servers.size(); i++) {
                all.get(i).add(round(sections, round, servers.get(i)));
            }
        }
        return all;
    }

    private Measured round(int sections, int round, BenchedServer server) {
        server.admit(enrolling.campus(sections));
        String address = server.address();
        var measured = server.measure(() -> enrolling.load(sections, ROUND, address));
        System.out.printf("%s, %d sections, round %d: %s", server.name(), sections, round, measured.told());
        return measured;
    }

    /** Of all rounds but the first, in which the virtual machines still compile. */
    private static void compare(List<Measured> other, List<Measured> here) {
        System.out.printf(
                "this : other = %.2f decisions/s, %.2f CPU in the server, %.2f CPU in the database%n",
                ratio(here, other, Measured::decisionsPerSecond),
                ratio(here, other, Measured::cpuPerDecision),
                ratio(here, other, Measured::databaseCpuPerDecision));
    }

    private static double ratio(List<Measured> here, List<Measured> other, ToDoubleFunction<Measured> figure) {
        return warm(here, figure) / warm(other, figure);
    }

    private static double warm(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
        return rounds.stream().skip(Math.min(1, rounds.size() - 1)).collect(averagingDouble(figure));
    }
}
