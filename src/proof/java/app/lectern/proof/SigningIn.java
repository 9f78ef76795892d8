package app.lectern.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.lectern.people.password.PasswordConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * People who sign in at the API by their password, each from an address of their own and at a random instant; whoever is
 * turned away comes again when they were told to.
 */
class SigningIn {

    private static final String PASSWORD = "as long as it takes";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int people;
    private final Queue<Long> waited = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicInteger untold = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    SigningIn(int people) {
        this.people = people;
    }

    /** What is stored of the password that all of them have. */
    static String encoded() {
        try (var context = new AnnotationConfigApplicationContext(PasswordConfiguration.class)) {
            return context.getBean(PasswordEncoder.class).encode(PASSWORD);
        }
    }

    /** Has all of them come within this time, and returns when it is over and nobody waits any more. */
    void come(Duration within, String address) {
        long end = System.nanoTime() + within.toNanos();
        var random = new Random(people);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 1; person <= people; person++) {
                long at = end - random.nextLong(within.toNanos());
                var request = request(address, person);
                threads.execute(() -> comeIn(request, at, end));
            }
        }
    }

    private void comeIn(HttpRequest request, long at, long end) {
        waitUntil(at);
        int status = 0;
        while (status != 200 && System.nanoTime() < end) {
            var answer = send(request);
            status = answer.statusCode();
            switch (status) {
                case 200 -> {
                    if (System.nanoTime() < end) {
                        waited.add(System.nanoTime() - at);
                    }
                }
                case 503, 429 -> comeAgain(answer, end);
                default -> failed.incrementAndGet();
            }
        }
    }

    private void comeAgain(HttpResponse<Void> answer, long end) {
        turnedAway.incrementAndGet();
        var seconds = answer.headers().firstValueAsLong("Retry-After");
        if (seconds.isEmpty()) {
            untold.incrementAndGet();
        }
        waitUntil(Math.min(
                end, System.nanoTime() + Duration.ofSeconds(seconds.orElse(1)).toNanos()));
    }

    private static void waitUntil(long instant) {
        while (System.nanoTime() < instant) {
            LockSupport.parkNanos(instant - System.nanoTime());
        }
    }

    private static HttpRequest request(String address, int person) {
        var login = "user" + person + "@lectern.example:" + PASSWORD;
        return HttpRequest.newBuilder(URI.create("http://" + address + "/api/v1/enrollments?term=" + Campus.TERM))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)))
                .header("X-Forwarded-For", "203.0." + person / 256 + "." + person % 256)
                .build();
    }

    private HttpResponse<Void> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** In a line of figures; whoever is in only after the time is over counts as not in. */
    String told(Duration time) {
        List<Long> millis = waited.stream().map(it -> it / 1_000_000).sorted().toList();
        return "%d of %d people signed in, %.1f a second, waited p50 %d ms, p99 %d ms; turned away %d times, %d without when to come again; %d failed"
                .formatted(
                        millis.size(),
                        people,
                        millis.size() / (double) time.toSeconds(),
                        percentile(millis, 50),
                        percentile(millis, 99),
                        turnedAway.get(),
                        untold.get(),
                        failed.get());
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
