package app.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.WarmUpStep;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class WarmUpTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void takesEachStepSeveralTimes() throws InterruptedException {
        warmUp(LONG, runs::incrementAndGet);

        assertThat(runs).hasValueGreaterThan(1);
    }

    @Test
    void takesNoStepWithoutTime() throws InterruptedException {
        warmUp(Duration.ZERO, runs::incrementAndGet);

        assertThat(runs).hasValue(0);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysWhyAStepFailsAndGoesOnWithoutIt(CapturedOutput output) throws InterruptedException {
        warmUp(
                LONG,
                () -> {
                    throw new IllegalStateException("It does not work today");
                },
                runs::incrementAndGet);

        assertThat(runs).hasValueGreaterThan(1);
        assertThat(output)
                .containsOnlyOnce("Not all could be warmed up")
                .containsOnlyOnce("IllegalStateException: It does not work today");
    }

    @Test
    void waitsForNoStepThatDoesNotEnd() throws InterruptedException {
        var never = new CountDownLatch(1);
        warmUp(Duration.ofMillis(100), () -> {
            runs.incrementAndGet();
            awaitUninterruptibly(never);
        });

        assertThat(never.getCount()).isOne();
        never.countDown();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void warmUp(Duration most, WarmUpStep... steps) throws InterruptedException {
        new WarmUp(List.of(steps), most).run(new DefaultApplicationArguments());
    }
}
