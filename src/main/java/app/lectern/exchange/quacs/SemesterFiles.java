package app.lectern.exchange.quacs;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportLimits;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
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

/** Reads the files of a semester, one after the other. */
class SemesterFiles {

    private static final String SCHOOLS = "schools.json";
    private static final Set<String> KNOWN =
            Set.of(Semester.COURSES, Semester.CATALOG, Semester.PREREQUISITES, SCHOOLS);
    private static final Map<String, Kind> OPTIONAL =
            Map.of(Semester.CATALOG, Kind.CATALOG_MISSING, Semester.PREREQUISITES, Kind.PREREQUISITES_MISSING);
    private static final Set<String> OF_CATALOG = Set.of("name", "description");

    private final Map<String, ImportFile> files;
    private final SharedParts shared = new SharedParts();
    private final UnknownFields unknown = new UnknownFields();
    private final Map<String, SeenTexts> seen = new TreeMap<>();
    private final List<JsonNode> courses = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, JsonNode> catalog = new LinkedHashMap<>();
    private final Map<String, JsonNode> prerequisites = new HashMap<>();
    private final List<String> ofNoSection = new ArrayList<>();

    SemesterFiles(Map<String, ImportFile> files) {
        this.files = files;
    }

    /** Courses are looked through first, so that of several broken files they are the one that is named. */
    Semester read() {
        if (!files.containsKey(Semester.COURSES)) {
            throw new ImportRefused(Kind.FILE_MISSING, Semester.COURSES);
        }
        long longest = ImportLimits.LARGEST_SEMESTER_MB * 1024L * 1024;
        long left = longest - courses(longest).elementsWithin("courses", it -> {}, (name, it) -> {});
        if (files.containsKey(Semester.CATALOG)) {
            left -= file(Semester.CATALOG, left).properties(this::takeCatalog);
        }
        courses(longest).elementsWithin("courses", this::takeCourse, unknown::ofSubject);
        if (files.containsKey(Semester.PREREQUISITES)) {
            file(Semester.PREREQUISITES, left).properties(this::takeRequirements);
        }
        var missing = new TreeSet<>(OPTIONAL.keySet());
        missing.removeAll(files.keySet());
        return new Semester(courses, catalog, prerequisites, missing, remarks(missing));
    }

    private SemesterFile courses(long longest) {
        return file(Semester.COURSES, longest);
    }

    private SemesterFile file(String name, long longest) {
        return new SemesterFile(requireNonNull(files.get(name)), longest);
    }

    private void takeCatalog(String id, JsonNode entry) {
        unknown.ofCatalog(entry);
        catalog.put(id, shared.of(seen(Semester.CATALOG, entry), OF_CATALOG::contains));
    }

    private void takeCourse(JsonNode course) {
        unknown.ofCourse(course);
        courses.add(shared.of(seen(Semester.COURSES, course), name -> true));
        Fields.elements(course.path("sections")).forEach(it -> numbers.add(Fields.id(it.path("crn"))));
    }

    private void takeRequirements(String number, JsonNode asked) {
        if (numbers.contains(number)) {
            unknown.ofRequirements(asked);
            prerequisites.put(number, shared.of(seen(Semester.PREREQUISITES, asked), name -> true));
        } else {
            ofNoSection.add(number);
        }
    }

    private JsonNode seen(String file, JsonNode node) {
        return seen.computeIfAbsent(file, it -> new SeenTexts()).in(node);
    }

    private List<Remark> remarks(Set<String> missing) {
        var remarks = new ArrayList<Remark>();
        missing.forEach(it -> remarks.add(Remark.of(requireNonNull(OPTIONAL.get(it)))));
        files.keySet().stream()
                .filter(not(KNOWN::contains))
                .sorted()
                .forEach(it -> remarks.add(Remark.of(Kind.FILE_IGNORED, it)));
        if (files.containsKey(SCHOOLS)) {
            remarks.add(Remark.of(Kind.SCHOOLS_NOT_IMPORTED));
        }
        seen.forEach((file, texts) -> {
            if (texts.changed() > 0) {
                remarks.add(Remark.of(Kind.UNSEEN_LEFT_OUT, file, texts.changed()));
            }
        });
        remarks.addAll(unknown.remarks());
        if (!ofNoSection.isEmpty()) {
            remarks.add(Remark.of(Kind.REQUIREMENTS_OF_NO_SECTION, ofNoSection.size(), ofNoSection.getFirst()));
        }
        return remarks;
    }
}
