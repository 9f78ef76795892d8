package app.lectern.exchange;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Semesters of a real college, which are no part of this repository: {@code -Dlectern.test.data} names their folder. */
public class RealData {

    private static final String FOLDER = System.getProperty("lectern.test.data", "");

    private RealData() {}

    /** The semester of 2021, in the first layout; skips the test where no folder is named. */
    public static List<ImportFile> semester() {
        return files("oxy-2021-fall", "courses.json", "catalog.json", "prerequisites.json", "schools.json");
    }

    /** The semester of 2024, in the later layout; skips the test where no folder is named. */
    public static List<ImportFile> semesterInTheLaterLayout() {
        return files("oxy-2024-fall", "courses.json", "catalog.json", "prerequisites.json");
    }

    /** One of the small made-up semesters; skips the test where no folder is named. */
    static List<ImportFile> smallSemester(String name) {
        return files("cases/" + name, "courses.json", "catalog.json", "prerequisites.json");
    }

    /** One of the small made-up files of people; skips the test where no folder is named. */
    static ImportFile people(String name) {
        return files("cases", name).getFirst();
    }

    private static List<ImportFile> files(String semester, String... names) {
        assumeFalse(FOLDER.isEmpty(), "No -Dlectern.test.data: nothing is tried on the semesters of a real college");
        return Stream.of(names)
                .map(name -> file(Path.of(FOLDER, semester, name)))
                .toList();
    }

    /** All that a file holds. */
    public static byte[] content(ImportFile file) {
        try (var in = file.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError("Can't read " + file.name(), e);
        }
    }

    private static ImportFile file(Path path) {
        try {
            return new ImportFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + path.toAbsolutePath(), e);
        }
    }
}
