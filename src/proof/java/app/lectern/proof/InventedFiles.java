package app.lectern.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/** Writes files to import, of an invented college. */
class InventedFiles {

    /** As many as the semester of a college of 2,000 students has, of which this is the like. */
    static final int COURSES = 1_206;

    static final int SECTIONS = 1_500;

    private static final List<List<String>> DAYS = List.of(List.of("M", "W", "F"), List.of("T", "R"));

    private final Path folder;

    InventedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * A semester in the layout of QuACS.
     *
     * @param edition two editions say something else of each course and each section
     */
    List<Path> semester(int edition) throws IOException {
        Path own = Files.createDirectories(folder.resolve("semester-" + edition));
        var catalog = new Document();
        IntStream.range(0, COURSES).forEach(it -> catalog.append(course(it), entry(it, edition)));
        var prerequisites = new Document();
        IntStream.range(0, SECTIONS)
                .filter(it -> it % 2 == 0)
                .forEach(it -> prerequisites.append(
                        Integer.toString(number(it)),
                        new Document(
                                "restrictions",
                                new Document("classification", new Document("may_not_be", List.of("Graduate"))))));
        var courses =
                IntStream.range(0, COURSES).mapToObj(it -> record(it, edition)).toList();
        var subject = new Document("name", "Subject").append("code", "SUBJ").append("courses", courses);
        return List.of(
                Files.writeString(own.resolve("courses.json"), "[" + subject.toJson() + "]"),
                Files.writeString(own.resolve("catalog.json"), catalog.toJson()),
                Files.writeString(own.resolve("prerequisites.json"), prerequisites.toJson()));
    }

    private static String course(int number) {
        return "SUBJ-" + (1_000 + number);
    }

    private static int number(int section) {
        return 10_000 + section;
    }

    private static Document entry(int number, int edition) {
        return new Document("subj", "SUBJ")
                .append("crse", Integer.toString(1_000 + number))
                .append("name", "Course " + number)
                .append(
                        "description",
                        "What number " + number + " is about, edition " + edition + ". "
                                + "Reading, discussion, and a short paper. ".repeat(8));
    }

    private static Document record(int number, int edition) {
        return new Document("title", "Course " + number)
                .append("subj", "SUBJ")
                .append("crse", Integer.toString(1_000 + number))
                .append("id", course(number))
                .append(
                        "sections",
                        IntStream.range(0, SECTIONS)
                                .filter(section -> section % COURSES == number)
                                .mapToObj(section -> section(section, edition))
                                .toList());
    }

    private static Document section(int section, int edition) {
        int hour = 8 + section % 9;
        var slot = new Document("days", DAYS.get(section % 2))
                .append("instructor", "Dagny Jessop " + section % 100)
                .append("location", "")
                .append("timeStart", hour * 100 + 30)
                .append("timeEnd", hour * 100 + 55)
                .append("dateStart", "8/24")
                .append("dateEnd", "11/20");
        return new Document("crn", number(section))
                .append("subj", "SUBJ")
                .append("crse", Integer.toString(1_000 + section % COURSES))
                .append("sec", "%02d".formatted(1 + section / COURSES))
                .append("credMin", 4)
                .append("credMax", 4)
                .append("title", "Course " + section % COURSES)
                .append("cap", 30 + edition)
                .append("act", 3)
                .append("attribute", "")
                .append("timeslots", List.of(slot));
    }

    /**
     * Imported people.
     *
     * @param edition two editions say something else of each
     */
    Path people(int count, int edition) throws IOException {
        return array("people-" + edition + ".json", count, number -> person(number, edition));
    }

    private static Document person(int number, int edition) {
        int id = 2_000_000 + number;
        return new Document("user_id", id)
                .append("first_name", "First" + edition)
                .append("last_name", "Last" + number)
                .append("email", "p" + id + "@school.example")
                .append("password", "scrypt:32768:8:1$abcdefghijklmnop$" + "%0128x".formatted(id));
    }

    private Path array(String name, int count, IntFunction<Document> row) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newBufferedWriter(file)) {
            String before = "[";
            for (String line : (Iterable<String>) lines(count, row)::iterator) {
                out.append(before).append(line);
                before = ",\n";
            }
            out.append("]");
        }
        return file;
    }

    private static Stream<String> lines(int count, IntFunction<Document> row) {
        return IntStream.range(0, count).mapToObj(row).map(Document::toJson);
    }
}
