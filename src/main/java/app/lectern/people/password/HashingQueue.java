package app.lectern.people.password;

import app.lectern.storage.Deadline;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hashes passwords on a few threads of its own; whoever asks waits for their turn. */
public class HashingQueue implements AutoCloseable {

    /** How many strangers may be in it for each turn that is theirs: some seconds' worth of hashing. */
    public static final int MOST_STRANGERS = 200;

    private final AtomicLong number = new AtomicLong();
    private final Map<Turn, Semaphore> places = Arrays.stream(Turn.values())
            .collect(Collectors.toMap(Function.identity(), turn -> new Semaphore(turn.most)));
    private final ThreadPoolExecutor threads;

    /** Who goes first: nobody is kept waiting by those of a later turn. */
    public enum Turn {
        /** A browser that is known, and whoever is signed in: never refused. */
        KNOWN(Integer.MAX_VALUE),
        /** A stranger on a page. */
        PAGE(MOST_STRANGERS),
        /** A stranger at the API. */
        API(MOST_STRANGERS);

        private final int most;

        Turn(int most) {
            this.most = most;
        }
    }

    /**
     * @param atOnce how many passwords are hashed at the same time, 1 or more
     */
    public HashingQueue(int atOnce) {
        threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().name("hashing-", 1).daemon().factory());
    }

    /**
     * A place in it, which is given back by closing it. What is asked for before a password is hashed is best asked for
     * after this, so that whoever is turned away costs next to nothing.
     *
     * @throws TooManyAtOnce when too many of that turn are in the queue
     */
    public Place enter(Turn turn) {
        var places = Objects.requireNonNull(this.places.get(turn));
        if (!places.tryAcquire()) {
            throw new TooManyAtOnce();
        }
        return new Place(turn, places);
    }

    /** However long the queue is, the database has its time after it. */
    private <T extends @Nullable Object> T waitFor(Job<T> job) {
        threads.execute(job);
        try {
            return Deadline.await(job);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to hash a password", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password could not be hashed", e.getCause());
        }
    }

    /** How many hashings have not begun. */
    public int waiting() {
        return threads.getQueue().size();
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /** For who is in the queue. */
    public class Place implements AutoCloseable {

        private final Turn turn;
        private final Semaphore places;

        private Place(Turn turn, Semaphore places) {
            this.turn = turn;
            this.places = places;
        }

        /** What {@code hashing} comes to when it is its turn. */
        public <T extends @Nullable Object> T result(Callable<T> hashing) {
            return waitFor(new Job<>(turn, number.getAndIncrement(), hashing));
        }

        @Override
        public void close() {
            places.release();
        }
    }

    private static class Job<T extends @Nullable Object> extends FutureTask<T> implements Comparable<Job<?>> {

        private static final Comparator<Job<?>> ORDER =
                Comparator.<Job<?>, Turn>comparing(job -> job.turn).thenComparing(job -> job.number);

        private final Turn turn;
        private final long number;

        Job(Turn turn, long number, Callable<T> hashing) {
            super(hashing);
            this.turn = turn;
            this.number = number;
        }

        @Override
        public int compareTo(Job<?> other) {
            return ORDER.compare(this, other);
        }
    }
}
