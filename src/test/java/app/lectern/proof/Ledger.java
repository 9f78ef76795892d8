package app.lectern.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

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

    /** Those of a student, the earliest first. */
    Stream<Intent> of(int student) {
        return all().stream().filter(it -> it.wish().student() == student);
    }
}
