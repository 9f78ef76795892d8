package app.lectern.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** How large runs are, and what they are made of. */
class Proof {

    /** Tests in which it matters how fast the machine is, so that nothing else may run beside them. */
    static final String ALONE = "alone";

    /** The same, but they wait most of the time, so that such tests may run beside each other. */
    static final String WAITING = "waiting";

    private static final boolean FULL = Boolean.getBoolean("lectern.proof.full");
    private static final long SEED = Long.getLong("lectern.proof.seed", new Random().nextInt(1_000_000));

    private Proof() {}

    /** The one size in every build, the other when all is to be proved. */
    static int size(int small, int full) {
        return FULL ? full : small;
    }

    /** How servers are started that live for a whole run. */
    static Launch launch() {
        return FULL ? Launch.lasting() : Launch.brief();
    }

    /** How a server is started again and again; to learn how takes as long as a dozen starts. */
    static Launch manyStarts(Database database, Path folder) {
        return FULL ? Launch.learned(database, folder) : Launch.brief();
    }

    /** What decides everything random in this run. */
    static long seed() {
        return SEED;
    }

    /** Random numbers that the seed decides, other ones for each name. */
    static Random random(String name) {
        return new Random(SEED * 31 + name.hashCode());
    }

    static void tell(String line, Object... details) {
        if (FULL || Boolean.getBoolean("lectern.proof.tell")) {
            System.out.printf("proof, seed %d: %s%n", SEED, line.formatted(details));
        }
    }

    /** Fails with every breach that is still there when this time is over. */
    static void hold(Duration time, Supplier<Evidence> evidence) {
        List<String> breaches = Verdict.within(time, evidence);
        assertThat(breaches).as("breaches with seed %d", SEED).isEmpty();
    }
}
