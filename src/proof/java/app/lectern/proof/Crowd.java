package app.lectern.proof;

import app.lectern.proof.Script.Part;
import app.lectern.proof.Script.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Everybody who does something in a run, each in a thread of their own. */
class Crowd {

    private static final Duration BEFORE_SECOND_TRY = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Caller caller;
    private final Ledger ledger;
    private final Semaphore atOnce;
    private final Duration patience;

    /**
     * @param atOnce how many requests may be on the way at the same time
     * @param patience for how long somebody asks, from their first request on, until there is an answer that tells
     */
    Crowd(Caller caller, Ledger ledger, int atOnce, Duration patience) {
        this.caller = caller;
        this.ledger = ledger;
        this.atOnce = new Semaphore(atOnce);
        this.patience = patience;
    }

    /** Plays all parts of the script at the same time, to their end. */
    void play(Script script) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> parts = script.parts().stream()
                    .map(part -> threads.submit(() -> play(part, threads)))
                    .toList();
            parts.forEach(Crowd::end);
        }
    }

    private static void end(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void play(Part part, ExecutorService threads) {
        List<Intent> late = new ArrayList<>();
        for (Step step : part.steps()) {
            Intent intent = play(step, threads);
            late.forEach(this::askAgain);
            late.clear();
            if (step.lateAgain()) {
                late.add(intent);
            }
        }
    }

    private Intent play(Step step, ExecutorService threads) {
        Intent intent = ledger.begin(step.wish());
        List<CompletableFuture<Void>> lost = start(step.lost(), () -> intent.answered(ask(intent, true)), threads);
        if (step.atOnce() == 1) {
            lost.forEach(CompletableFuture::join);
        }
        start(step.atOnce(), () -> askUntilTold(intent), threads).forEach(CompletableFuture::join);
        lost.forEach(CompletableFuture::join);
        if (step.lost() > 0 && !intent.isGranted()) {
            // The request whose answer was lost may have been the one that was granted.
            askUntilTold(intent);
        }
        IntStream.range(0, step.again()).forEach(time -> askAgain(intent));
        return intent;
    }

    private static List<CompletableFuture<Void>> start(int times, Runnable request, ExecutorService threads) {
        return IntStream.range(0, times)
                .mapToObj(time -> CompletableFuture.runAsync(request, threads))
                .toList();
    }

    private void askUntilTold(Intent intent) {
        Duration wait = BEFORE_SECOND_TRY;
        Answer answer = ask(intent, false);
        intent.answered(answer);
        Instant end = answer.asked().plus(patience);
        while (!answer.tells() && intent.wish().key() != null && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(wait.toNanos());
            wait = longer(wait);
            answer = ask(intent, false);
            intent.answered(answer);
        }
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
    }

    private void askAgain(Intent intent) {
        intent.answered(ask(intent, false));
    }

    private Answer ask(Intent intent, boolean loseAnswer) {
        atOnce.acquireUninterruptibly();
        try {
            intent.asking();
            return caller.ask(intent.wish(), loseAnswer);
        } finally {
            atOnce.release();
        }
    }
}
