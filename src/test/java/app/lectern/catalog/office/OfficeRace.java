package app.lectern.catalog.office;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/** Several registrars who do something at the same time, each with a number. */
record OfficeRace(int registrars, IntConsumer action) {

    /** What stopped those who were stopped. */
    List<Throwable> run() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(registrars)) {
            var tasks = IntStream.range(0, registrars)
                    .mapToObj(number -> new DelegatingSecurityContextCallable<>(() -> {
                        action.accept(number);
                        return number;
                    }))
                    .toList();
            return threads.invokeAll(tasks).stream()
                    .flatMap(done -> failure(done::get))
                    .toList();
        }
    }

    private static Stream<Throwable> failure(Outcome outcome) {
        try {
            outcome.get();
            return Stream.empty();
        } catch (ExecutionException e) {
            return Stream.ofNullable(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Outcome {
        Integer get() throws InterruptedException, ExecutionException;
    }
}
