package app.lectern.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many people sign in, and how long they wait, while others enroll, and how much that slows enrolling: rounds without
 * and with them take turns. It asserts nothing; {@code bin/bench sign-in} runs it, and the figures go to
 * {@code docs/performance.md}.
 */
class SignInBench {

    private static final int SECTIONS = 200;
    private static final int PEOPLE_A_MINUTE = 2_000;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("lectern.bench.seconds", 60));
    private static final int ROUNDS = Integer.getInteger("lectern.bench.rounds", 3);

    private final Enrolling enrolling = new Enrolling(PEOPLE_A_MINUTE);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void signIn() throws IOException {
        var password = SigningIn.encoded();
        try (var server = BenchedServer.ofThisRevision(enrolling.campus(SECTIONS), folder)) {
            List<Double> slowed = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                double alone = round(server, password, 0);
                slowed.add(round(server, password, (int) (PEOPLE_A_MINUTE * ROUND.toSeconds() / 60)) / alone);
            }
            System.out.printf("Enrolling with sign-ins : without, round by round: %s%n", slowed);
        }
    }

    /** The decisions a second. */
    private double round(BenchedServer server, String password, int people) {
        server.admit(enrolling.campus(SECTIONS));
        server.givePassword(password);
        String address = server.address();
        var signingIn = new SigningIn(people);
        var coming = CompletableFuture.runAsync(() -> signingIn.come(ROUND, address));
        var measured = server.measure(() -> enrolling.load(SECTIONS, ROUND, address));
        coming.join();
        System.out.printf("%s: %s", signingIn.told(ROUND), measured.told());
        return measured.decisionsPerSecond();
    }
}
