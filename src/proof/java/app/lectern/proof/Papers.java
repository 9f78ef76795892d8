package app.lectern.proof;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes the documents and answers of a made-up run, right or wrong, to try the checks on. */
class Papers {

    static final Instant START = Instant.parse("2026-09-01T08:00:00Z");
    static final Duration UNDO = Duration.ofSeconds(2);
    static final String ART = "2026FA-1001";
    static final String LOGIC = "2026FA-1002";
    static final String ALSO_ART = "2026FA-1003";
    static final String LECTURE = "2026FA-1005";
    static final String LAB = "2026FA-1006";
    static final String BOTH = "2026FA-1007";
    static final String ADVANCED = "2026FA-1009";

    private final Campus campus = new Campus(
            8,
            List.of(
                    Lesson.of(1, 2, DayOfWeek.MONDAY, 9).waitedForBy(2),
                    Lesson.of(2, 2, DayOfWeek.MONDAY, 9),
                    Lesson.of(3, 2, DayOfWeek.TUESDAY, 9).ofCourse("COMP-1"),
                    Lesson.of(4, 4, DayOfWeek.FRIDAY, 9).keeping(2, "FROSH"),
                    Lesson.of(5, 3, DayOfWeek.WEDNESDAY, 9),
                    Lesson.of(6, 3, DayOfWeek.WEDNESDAY, 10).labOf("COMP-5"),
                    Lesson.of(7, 3, DayOfWeek.THURSDAY, 9).takenWith("COMP-8"),
                    Lesson.of(8, 3, DayOfWeek.THURSDAY, 10).takenWith("COMP-7"),
                    Lesson.of(9, 3, DayOfWeek.SATURDAY, 9).requiring("MATH-1")),
            List.of(
                    new Campus.Pupil(1, "FROSH", List.of()),
                    new Campus.Pupil(2, null, List.of()),
                    new Campus.Pupil(3, null, List.of())));

    final Chronicle chronicle = Chronicle.of(campus);
    final Ledger ledger = new Ledger();
    private final List<Document> enrollments = new ArrayList<>();
    private final List<Document> overrides = new ArrayList<>();
    private final List<Document> sections = new ArrayList<>(campus.sectionDocuments());
    private Document miscounted = new Document();
    private final List<Document> students = new ArrayList<>(campus.studentDocuments());

    static Instant second(int number) {
        return START.plusSeconds(number);
    }

    /** A student's document; what is not said of it is not there. */
    Document enrollment(int student) {
        var document = new Document("_id", student + "/2026FA")
                .append("user_id", student)
                .append("courses", new ArrayList<Document>())
                .append("seats", new ArrayList<String>())
                .append("waiting", new ArrayList<Document>())
                .append("dropped", new ArrayList<Document>())
                .append("usedOverrides", new ArrayList<String>())
                .append("history", new ArrayList<Document>());
        enrollments.add(document);
        return document;
    }

    /** A seat that the student asked for in this second, and got. */
    Document enrolled(Document enrollment, String section, int seat, int second) {
        holds(enrollment, section, seat);
        event(enrollment, "ENROLLED", section, seat, null, second);
        asked(enrollment, section, second, "ENROLLED", seat);
        return enrollment;
    }

    void holds(Document enrollment, String section, int seat) {
        list(enrollment, "courses")
                .add(new Document("courseID", course(section))
                        .append("sectionId", section)
                        .append("seat", seat)
                        .append("credits", 4));
        enrollment.getList("seats", String.class).add(section + "#" + seat);
    }

    /** A place in line that the student asked for in this second, and got. */
    Document joined(Document enrollment, String section, int ticket, int second) {
        return joined(enrollment, List.of(section), ticket, second);
    }

    /** A place in several lines at once. */
    Document joined(Document enrollment, List<String> sections, int ticket, int second) {
        waits(enrollment, sections, ticket);
        sections.forEach(it -> event(enrollment, "JOINED", it, null, ticket, second));
        wished(enrollment, sections, second).answered(answer(sections.getFirst(), "WAITLISTED", null, second));
        return enrollment;
    }

    void waits(Document enrollment, List<String> sections, int ticket) {
        list(enrollment, "waiting")
                .add(new Document("courseID", course(sections.getFirst()))
                        .append(
                                "tickets",
                                sections.stream()
                                        .map(it -> new Document("sectionId", it).append("ticket", ticket))
                                        .toList()));
    }

    Intent asked(Document enrollment, String section, int second, String status, @Nullable Integer seat) {
        return wished(enrollment, List.of(section), second).answered(answer(section, status, seat, second));
    }

    /** An intent of which nothing is known. */
    Intent wished(Document enrollment, List<String> sections, int second) {
        var wish = new Wish(enrollment.getInteger("user_id"), Wish.Kind.ENROLL_OR_WAIT, sections, null, "key" + second);
        return ledger.add(new Intent(wish, second(second).minusMillis(10)));
    }

    static Answer answer(String section, String status, @Nullable Integer seat, int second) {
        var body = new Document("sectionId", section).append("status", status);
        return new Answer(
                201,
                (seat == null ? body : body.append("seat", seat)).toJson(),
                second(second).plusMillis(10));
    }

    void event(
            Document enrollment,
            String name,
            String section,
            @Nullable Integer seat,
            @Nullable Integer ticket,
            int second) {
        boolean byNobody =
                Stream.of("PROMOTED", "PASSED_OVER", "LET_GO", "MOVED").anyMatch(name::equals);
        var event = new Document("at", Date.from(second(second)))
                .append("event", name)
                .append("sectionId", section)
                .append("seat", seat)
                .append("ticket", ticket)
                .append("by", byNobody ? null : enrollment.getInteger("user_id"));
        list(enrollment, "history")
                .add(
                        name.equals("PASSED_OVER")
                                ? event.append("reasons", List.of(new Document("code", "TIME_CONFLICT")))
                                : event);
    }

    void granted(Document enrollment, String section, String code) {
        var id = "override" + overrides.size();
        overrides.add(new Document("_id", id)
                .append("user_id", enrollment.getInteger("user_id"))
                .append("sectionId", section)
                .append("status", "GRANTED")
                .append("codes", List.of(code)));
        enrollment.getList("usedOverrides", String.class).add(id);
    }

    void says(String section, int taken, int waiting) {
        miscounted = section(section).append("taken", taken).append("waiting", waiting);
    }

    private Document section(String id) {
        return sections.stream()
                .filter(it -> id.equals(it.getString("_id")))
                .findFirst()
                .orElseThrow();
    }

    Document student(int id) {
        return students.stream()
                .filter(it -> it.getInteger("user_id") == id)
                .findFirst()
                .orElseThrow();
    }

    private String course(String section) {
        return section(section).getString("courseID");
    }

    static List<Document> list(Document document, String field) {
        return Objects.requireNonNull(document.getList(field, Document.class));
    }

    /** What the checks find. */
    List<String> breaches() {
        var records = enrollments.stream().map(TermRecord::of).toList();
        sections.stream().filter(it -> !it.equals(miscounted)).forEach(it -> count(it, records));
        return Invariants.breaches(new Evidence(
                Snapshot.of(records, sections, campus.courseDocuments(), students, overrides, 8, second(100)),
                ledger,
                chronicle,
                UNDO));
    }

    private static void count(Document section, List<TermRecord> records) {
        String id = section.getString("_id");
        long taken = records.stream()
                .flatMap(it -> it.seats().stream())
                .filter(it -> it.startsWith(id + "#"))
                .count();
        long waiting = records.stream()
                .flatMap(TermRecord::places)
                .filter(it -> it.section().equals(id))
                .count();
        section.append("taken", (int) taken).append("waiting", (int) waiting);
    }
}
