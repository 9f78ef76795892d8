package app.lectern.exchange;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Files to import that stand in this repository: everybody in them, and all that is taught, is invented. */
public class TestFiles {

    /** How many courses the college has, and how many sections in its semester. */
    public static final int COURSES = 120;

    public static final int SECTIONS = 151;

    private TestFiles() {}

    /** A college's semester with the oddities of real ones, in the layout that QuACS' data had first. */
    public static List<ImportFile> semester() {
        return Stream.of("courses.json", "catalog.json", "prerequisites.json", "schools.json")
                .map(name -> file("college/first-layout/" + name))
                .toList();
    }

    /** The same college's semester in the layout that came later, and one subject as QuACS' own college writes it. */
    public static List<ImportFile> semesterInTheLaterLayout() {
        return Stream.of("courses.json", "catalog.json", "prerequisites.json")
                .map(name -> file("college/second-layout/" + name))
                .toList();
    }

    /** One of the three files of the tutorial application's data; everybody's password is {@code blue-kettle-42}. */
    public static ImportFile tutorial(String name) {
        return file("tutorial/" + name);
    }

    private static ImportFile file(String path) {
        var resource = new ClassPathResource(path);
        try {
            return new ImportFile(requireNonNull(resource.getFilename()), resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
