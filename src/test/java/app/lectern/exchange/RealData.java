package app.lectern.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Files of real schools, which are no part of this repository. */
public class RealData {

    private static final Path FOLDER = Path.of(System.getProperty("lectern.test.data", "../shared/data"));

    private RealData() {}

    /** The four files of a real semester; skips the test where they are missing. */
    public static List<ImportFile> semester() {
        return Stream.of("courses.json", "catalog.json", "prerequisites.json", "schools.json")
                .map(name -> file("oxy-2021-fall/" + name))
                .toList();
    }

    /** One file; skips the test where it is missing. */
    public static ImportFile file(String name) {
        Path path = FOLDER.resolve(name);
        Assumptions.assumeTrue(
                Files.exists(path),
                () -> path.toAbsolutePath().normalize() + " is missing; -Dlectern.test.data=… names another folder");
        try {
            return new ImportFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new AssertionError("Can't read " + path, e);
        }
    }
}
