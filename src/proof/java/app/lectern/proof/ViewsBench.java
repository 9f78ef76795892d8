package app.lectern.proof;

import app.lectern.proof.Campus.Pupil;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What open pages cost a server: heap and bytes for each of every kind, and how many seats a second are given by clicks on
 * course pages. It asserts nothing; {@code bin/bench views} runs it, and the figures go to {@code docs/performance.md}.
 */
class ViewsBench {

    private static final int PAGES = Integer.getInteger("lectern.bench.pages", 100);
    private static final int CLICKS = Integer.getInteger("lectern.bench.clicks", 400);
    private static final int ROUNDS = Integer.getInteger("lectern.bench.rounds", 3);
    private static final int SECTIONS = 200;
    private static final int TAKEN = 4;
    private static final int CLIENTS = 16;
    private static final String TERM = "term=" + Campus.TERM;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void views() throws Exception {
        try (var database = Database.open(folder);
                var server = Server.withDesk(database.uri(), folder.resolve("server.log"))) {
            server.awaitReady();
            campus().store(database.documents());
            String address = server.address();
            fill(address);
            kind(address, "home", it -> new Wanted("", ""));
            kind(address, "courses", it -> new Wanted("courses", ""));
            kind(address, "my courses", it -> new Wanted("enrollment", TERM));
            kind(
                    address,
                    "course",
                    it -> new Wanted(
                            "course/" + Lesson.of(it, 1, DayOfWeek.MONDAY, 8).course(), TERM));
            kind(address, "plan", it -> new Wanted("plan/" + Campus.TERM, ""));
            for (int round = 0; round < ROUNDS; round++) {
                enroll(address, round);
            }
        }
    }

    private record Wanted(String route, String query) {}

    private static Campus campus() {
        List<Lesson> lessons = IntStream.range(0, SECTIONS)
                .mapToObj(i -> Lesson.of(i, 80, DayOfWeek.of(1 + i % 5), 8 + i / 5 % 10))
                .toList();
        List<Pupil> pupils = IntStream.rangeClosed(1, PAGES + ROUNDS * CLICKS)
                .mapToObj(id -> new Pupil(id, null, List.of()))
                .toList();
        return new Campus(18, lessons, pupils);
    }

    /** Gives everybody who opens pages some courses, and a plan with as many. */
    private void fill(String address) throws Exception {
        for (int student = 1; student <= PAGES; student++) {
            int first = student * TAKEN;
            List<String> ids = IntStream.range(first, first + TAKEN)
                    .mapToObj(it ->
                            Lesson.of(it % SECTIONS, 1, DayOfWeek.MONDAY, 8).id())
                    .toList();
            for (String id : ids) {
                post(address, student, "enrollments", new Document("sectionId", id));
            }
            var plan =
                    new Document("term", Campus.TERM).append("name", "Plan A").append("sections", ids);
            post(address, student, "plans", plan);
        }
    }

    private void post(String address, int student, String what, Document body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://" + address + "/api/v1/" + what))
                .header("Authorization", "Bearer " + Campus.token(student))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toJson()))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** Opens many, after one that is not counted, by which the server gets ready. */
    private static void kind(String address, String name, IntFunction<Wanted> wanted) throws Exception {
        open(address, 1, wanted.apply(0)).close();
        long before = heap(address);
        var pages = new ArrayList<OpenPage>();
        long bytes = 0;
        for (int i = 0; i < PAGES; i++) {
            var page = open(address, 1 + i, wanted.apply(i % SECTIONS));
            bytes += page.bytes();
            pages.add(page);
        }
        long grown = heap(address) - before;
        System.out.printf(
                "%s: %d open, %.0f KB of heap each, %.1f KB sent for each, %d elements%n",
                name,
                PAGES,
                grown / 1024.0 / PAGES,
                bytes / 1024.0 / PAGES,
                pages.getLast().tree().size());
        pages.forEach(OpenPage::close);
    }

    private static OpenPage open(String address, int person, Wanted wanted) throws Exception {
        return new OpenPage(address, person, wanted.route(), wanted.query());
    }

    private static long heap(String address) throws IOException {
        try (var in = URI.create("http://" + address + BenchDesk.HEAP).toURL().openStream()) {
            return Long.parseLong(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private record Click(long nanos, long bytes, boolean enrolled) {}

    /** Opens a course page for each student, and then has all click, some at any time. */
    private static void enroll(String address, int round) throws Exception {
        var pages = new ConcurrentLinkedQueue<OpenPage>();
        for (int i = 0; i < CLICKS; i++) {
            String course = Lesson.of(i % SECTIONS, 1, DayOfWeek.MONDAY, 8).course();
            var page = new OpenPage(address, 1 + PAGES + round * CLICKS + i, "course/" + course, TERM);
            page.bytes();
            pages.add(page);
        }
        List<OpenPage> all = List.copyOf(pages);
        var clicks = new ConcurrentLinkedQueue<Click>();
        long begin = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.submit(() -> clickAll(pages, clicks));
            }
        }
        tell(round, List.copyOf(clicks), (System.nanoTime() - begin) / 1e9);
        all.forEach(OpenPage::close);
    }

    private static Void clickAll(Queue<OpenPage> pages, Queue<Click> clicks) throws Exception {
        for (OpenPage page = pages.poll(); page != null; page = pages.poll()) {
            int button = page.tree().button("Enroll").orElseThrow();
            long begin = System.nanoTime();
            page.click(button);
            clicks.add(new Click(
                    System.nanoTime() - begin,
                    page.bytes(),
                    page.tree().button("Enroll").isEmpty()));
        }
        return null;
    }

    private static void tell(int round, List<Click> clicks, double seconds) {
        List<Long> nanos = clicks.stream().map(Click::nanos).sorted().toList();
        System.out.printf(
                "Enroll, round %d: %d of %d clicks came to a seat, %.0f a second, p50 %d ms, p99 %d ms, %.1f KB sent for each%n",
                round + 1,
                clicks.stream().filter(Click::enrolled).count(),
                clicks.size(),
                clicks.size() / seconds,
                nanos.get(nanos.size() / 2) / 1_000_000,
                nanos.get(nanos.size() * 99 / 100) / 1_000_000,
                clicks.stream().mapToLong(Click::bytes).average().orElse(0) / 1024);
    }
}
