package app.lectern.proof;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;

/** All that was asked for in a run, as those who asked know it. */
class Ledger {

    private final Queue<Intent> intents = new ConcurrentLinkedQueue<>();

    /** Begins an intent, now. */
    Intent begin(Wish wish) {
        return add(new Intent(wish, Instant.now()));
    }

    Intent add(Intent intent) {
        intents.add(intent);
        return intent;
    }

    /** All intents, the earliest first. */
    List<Intent> all() {
        return intents.stream().sorted(Comparator.comparing(Intent::started)).toList();
    }

    /** How many answers have come, or were lost. */
    int answers() {
        return intents.stream().mapToInt(it -> it.answers().size()).sum();
    }

    /** Waits until so many answers have come, or nobody asks any more. */
    void awaitAnswers(int enough, Future<?> asking) {
        await("answers")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> answers() >= enough || asking.isDone());
    }
}
