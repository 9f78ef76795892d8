package app.lectern;

import app.lectern.base.WarmUpStep;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Takes every {@link WarmUpStep} after the start and before readiness is told, each for as long as it pays. None of them
 * keeps Lectern from becoming ready.
 */
@Component
class WarmUp implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    /** Of so many runs the quickest counts: whatever else the machine does, it does not disturb all of them. */
    private static final int RUNS = 5;

    /** What a step must gain by as many runs again. */
    private static final double PAYS = 0.9;

    private final List<WarmUpStep> steps;
    private final Duration most;

    /**
     * @param most how long it may take; 0 for none at all
     */
    WarmUp(List<WarmUpStep> steps, @Value("${lectern.warm-up}") Duration most) {
        this.steps = steps;
        this.most = most;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("warm-up-", 1).factory());
        steps.forEach(step -> threads.execute(() -> exercise(step, end)));
        threads.shutdown();
        threads.awaitTermination(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void exercise(WarmUpStep step, long end) {
        try {
            long now = Long.MAX_VALUE;
            long before;
            do {
                before = now;
                now = quickest(step, end);
            } while (now < PAYS * before);
        } catch (RuntimeException e) {
            log.warn("Not all could be warmed up, so the first requests may take longer", e);
        }
    }

    /** How long the quickest of some runs took; without end when there is no time for one. */
    private static long quickest(WarmUpStep step, long end) {
        long quickest = Long.MAX_VALUE;
        for (int run = 0; run < RUNS && System.nanoTime() < end; run++) {
            long begin = System.nanoTime();
            step.run();
            quickest = Math.min(quickest, System.nanoTime() - begin);
        }
        return quickest;
    }
}
