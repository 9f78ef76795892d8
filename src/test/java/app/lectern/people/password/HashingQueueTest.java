package app.lectern.people.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.lectern.people.password.HashingQueue.Turn;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HashingQueueTest {

    private final HashingQueue queue = new HashingQueue(1);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<Turn> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        release.countDown();
        people.close();
        queue.close();
    }

    @Test
    void letsNobodyWaitForThoseOfALaterTurn() {
        hold();
        come(Turn.API, 50);
        come(Turn.PAGE, 2);
        come(Turn.KNOWN, 1);
        release.countDown();

        await().until(() -> done.size() == 53);
        assertThat(done.subList(0, 4)).containsExactly(Turn.KNOWN, Turn.PAGE, Turn.PAGE, Turn.API);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAGE", "API"})
    void refusesTheStrangerForWhomThereIsNoPlaceLeftAndNobodyElse(Turn turn) {
        hold();
        come(turn, HashingQueue.MOST_STRANGERS);

        assertThatThrownBy(() -> result(turn, () -> "hash")).isInstanceOf(TooManyAtOnce.class);
        come(turn == Turn.API ? Turn.PAGE : Turn.API, 1);
        come(Turn.KNOWN, HashingQueue.MOST_STRANGERS + 1);
        release.countDown();
        await().until(() -> done.size() == 2 * HashingQueue.MOST_STRANGERS + 2);
        assertThat(result(turn, () -> "hash")).isEqualTo("hash");
    }

    /** Keeps the only thread busy until {@link #release}. */
    private void hold() {
        var begun = new CountDownLatch(1);
        people.submit(() -> result(Turn.KNOWN, () -> {
            begun.countDown();
            release.await();
            return "hash";
        }));
        await().until(() -> begun.getCount() == 0);
    }

    private <T> T result(Turn turn, Callable<T> hashing) {
        try (var place = queue.enter(turn)) {
            return place.result(hashing);
        }
    }

    /** Waits until all of them are in the queue. */
    private void come(Turn turn, int people) {
        int before = queue.waiting();
        IntStream.range(0, people).forEach(i -> this.people.submit(() -> result(turn, () -> done.add(turn))));
        await().until(() -> queue.waiting() == before + people);
    }
}
