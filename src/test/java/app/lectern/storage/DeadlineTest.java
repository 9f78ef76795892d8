package app.lectern.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Duration ALLOWED = Duration.ofSeconds(30);
    private static final Duration ELSEWHERE = Duration.ofMillis(200);

    @AfterEach
    void end() {
        Deadline.end();
    }

    @Test
    void whatIsWaitedForElsewhereTakesNothingOfTheDatabasesTime() throws Exception {
        Deadline.begin(ALLOWED);
        long begin = System.nanoTime();

        assertThat(Deadline.await(later("hash"))).isEqualTo("hash");

        long left = Deadline.millisLeft().orElseThrow();
        long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        assertThat(passed).isGreaterThanOrEqualTo(ELSEWHERE.toMillis());
        assertThat(left).isGreaterThan(ALLOWED.toMillis() - passed + ELSEWHERE.toMillis() / 2);
    }

    @Test
    void norDoesWhatFailsThere() {
        Deadline.begin(ALLOWED);

        assertThatThrownBy(() -> Deadline.await(later("hash").thenApply(it -> {
                    throw new IllegalStateException(it);
                })))
                .isInstanceOf(ExecutionException.class);
        assertThat(Deadline.millisLeft().orElseThrow())
                .isGreaterThan(ALLOWED.minus(ELSEWHERE).toMillis());
    }

    @Test
    void withoutADeadlineNoneBegins() throws Exception {
        Deadline.await(CompletableFuture.completedFuture("hash"));

        assertThat(Deadline.millisLeft()).isEmpty();
    }

    private static CompletableFuture<String> later(String what) {
        return CompletableFuture.supplyAsync(
                () -> what, CompletableFuture.delayedExecutor(ELSEWHERE.toMillis(), TimeUnit.MILLISECONDS));
    }
}
