package app.lectern.exchange.quacs;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportLimits;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The files of a semester, without what is not used of them.
 *
 * @param courses the course records of all subjects, with their sections
 * @param catalog all courses there are, by id
 * @param prerequisites what a section asks for, by its CRN
 * @param ignored files that are no part of a semester
 * @param unseen in how many texts of each file characters that nobody sees were left out, where there were any
 */
record Semester(
        List<JsonNode> courses,
        Map<String, JsonNode> catalog,
        Map<String, JsonNode> prerequisites,
        Set<String> ignored,
        Map<String, Integer> unseen) {

    static final String COURSES = "courses.json";
    static final String CATALOG = "catalog.json";
    static final String PREREQUISITES = "prerequisites.json";
    private static final Set<String> KNOWN = Set.of(COURSES, CATALOG, PREREQUISITES, "schools.json");
    private static final Set<String> OF_CATALOG = Set.of("name", "description");

    /**
     * Finds the files by their names, in zips too.
     *
     * @throws ImportRefused when one is missing, there twice, no JSON, JSON of another shape, or too large
     */
    static Semester of(List<ImportFile> files) {
        var byName = new HashMap<String, ImportFile>();
        files.stream().flatMap(Archive::unpack).forEach(file -> {
            if (byName.put(file.name(), file) != null) {
                throw new ImportRefused(Remark.Kind.FILE_TWICE, file.name());
            }
        });
        var ignored = new TreeSet<>(byName.keySet());
        ignored.removeAll(KNOWN);
        return read(byName, ignored);
    }

    /** Courses are looked through first, so that of several broken files they are the one that is named. */
    private static Semester read(Map<String, ImportFile> files, Set<String> ignored) {
        var shared = new SharedParts();
        var seenInCourses = new SeenTexts();
        var seenInCatalog = new SeenTexts();
        var seenInPrerequisites = new SeenTexts();
        long longest = ImportLimits.LARGEST_SEMESTER_MB * 1024L * 1024;
        long left = longest - file(files, COURSES, longest).elementsWithin("courses", record -> {});
        var catalog = new LinkedHashMap<String, JsonNode>();
        left -= file(files, CATALOG, left)
                .properties((id, entry) -> catalog.put(id, shared.of(seenInCatalog.in(entry), OF_CATALOG::contains)));
        var courses = new ArrayList<JsonNode>();
        var numbers = new HashSet<String>();
        file(files, COURSES, longest).elementsWithin("courses", record -> {
            courses.add(shared.of(seenInCourses.in(record), name -> true));
            record.path("sections")
                    .forEach(section ->
                            numbers.add(section.path("crn").asString("").strip()));
        });
        var prerequisites = new HashMap<String, JsonNode>();
        file(files, PREREQUISITES, left).properties((number, asked) -> {
            if (numbers.contains(number)) {
                prerequisites.put(number, shared.of(seenInPrerequisites.in(asked), name -> true));
            }
        });
        return new Semester(
                courses,
                catalog,
                prerequisites,
                ignored,
                unseen(Map.of(COURSES, seenInCourses, CATALOG, seenInCatalog, PREREQUISITES, seenInPrerequisites)));
    }

    private static Map<String, Integer> unseen(Map<String, SeenTexts> seen) {
        var counts = new TreeMap<String, Integer>();
        seen.forEach((name, texts) -> {
            if (texts.changed() > 0) {
                counts.put(name, texts.changed());
            }
        });
        return counts;
    }

    private static SemesterFile file(Map<String, ImportFile> files, String name, long longest) {
        ImportFile file = files.get(name);
        if (file == null) {
            throw new ImportRefused(Remark.Kind.FILE_MISSING, name);
        }
        return new SemesterFile(file, longest);
    }
}
