package app.lectern.exchange.quacs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.exchange.Draft;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes courses of what the catalog says about them and of the sections they have. */
class CourseDrafts {

    /** What there is to say of a course beside the catalog: nothing, where there is no catalog. */
    private static final Set<Kind> OF_THE_CATALOG =
            EnumSet.of(Kind.NOT_IN_CATALOG, Kind.PREREQUISITE_UNKNOWN, Kind.COREQUISITE_UNKNOWN);

    private final Map<CourseId, JsonNode> catalog;
    private final Map<CourseId, List<Offering>> offerings;
    private final Semester semester;
    private final Map<CourseId, CourseRecord> records;
    private final Map<CourseId, Course> stored;
    private final Set<CourseId> known;

    CourseDrafts(
            Map<CourseId, JsonNode> catalog,
            Map<CourseId, List<Offering>> offerings,
            Semester semester,
            Map<CourseId, CourseRecord> records,
            Map<CourseId, Course> stored,
            Set<CourseId> known) {
        this.catalog = catalog;
        this.offerings = offerings;
        this.semester = semester;
        this.records = records;
        this.stored = stored;
        this.known = known;
    }

    Draft<Course> draft(CourseId id, int number) {
        String file = catalog.containsKey(id) ? Semester.CATALOG : Semester.COURSES;
        var notes = new ArrayList<>(record(id).notes());
        Course course = course(id, notes);
        if (semester.lacks(Semester.CATALOG)) {
            notes.removeIf(it -> OF_THE_CATALOG.contains(it.kind()));
        }
        return Draft.of(file, number, id.value(), course, notes);
    }

    private CourseRecord record(CourseId id) {
        return records.getOrDefault(id, CourseRecord.NONE);
    }

    private Course course(CourseId id, List<Remark> notes) {
        Optional<Course> before = Optional.ofNullable(stored.get(id));
        List<Offering> lectures = lectures(id);
        return CourseBuilder.builder()
                .courseId(id)
                .title(title(id, lectures, before, notes))
                .description(description(id, before, notes))
                .credits(credits(lectures, before, notes))
                .term(before.map(Course::term).orElse(null))
                .subject(id.value().replaceFirst("-.*", ""))
                .prerequisites(
                        prerequisite(lectures, before.map(Course::prerequisites).orElse(null), notes))
                .corequisites(
                        lectures.isEmpty() || semester.lacks(Semester.PREREQUISITES)
                                ? before.map(Course::corequisites).orElse(Set.of())
                                : corequisites(id, notes))
                .build();
    }

    /** The sections that speak for the course: its laboratories only when it has nothing else. */
    private List<Offering> lectures(CourseId id) {
        List<Offering> all = offerings.getOrDefault(id, List.of());
        List<Offering> lectures = all.stream().filter(it -> !it.isLaboratory()).toList();
        return lectures.isEmpty() ? all : lectures;
    }

    private String title(CourseId id, List<Offering> lectures, Optional<Course> before, List<Remark> notes) {
        JsonNode entry = catalog.get(id);
        Optional<String> own = entry == null ? Optional.empty() : Fields.title(entry, "name", notes);
        if (own.isPresent()) {
            return own.get();
        }
        notes.add(entry == null ? Remark.of(Kind.NOT_IN_CATALOG) : Remark.of(Kind.FIELD_MISSING, "name"));
        if (semester.lacks(Semester.CATALOG) && before.isPresent()) {
            return before.get().title();
        }
        return titleOf(lectures, notes)
                .or(() -> Optional.ofNullable(record(id).title()))
                .or(() -> before.map(Course::title))
                .orElse(id.value());
    }

    private static Optional<String> titleOf(List<Offering> lectures, List<Remark> notes) {
        List<String> titles =
                lectures.stream().flatMap(it -> Stream.ofNullable(it.title())).toList();
        if (titles.stream().distinct().count() > 1) {
            notes.add(Remark.of(Kind.TITLES_DIFFER));
        }
        return mostFrequent(titles, Comparator.comparing(String::length).reversed());
    }

    private String description(CourseId id, Optional<Course> before, List<Remark> notes) {
        JsonNode entry = catalog.get(id);
        String known = before.map(Course::description).orElse("");
        return entry == null
                ? known
                : Fields.description(entry, "description", notes).orElse(known);
    }

    private static int credits(List<Offering> lectures, Optional<Course> before, List<Remark> notes) {
        List<Integer> credits =
                lectures.stream().flatMap(it -> Stream.ofNullable(it.credits())).toList();
        Optional<Integer> most = mostFrequent(credits, Comparator.naturalOrder());
        if (most.isEmpty() && before.isEmpty()) {
            notes.add(Remark.of(Kind.CREDITS_UNKNOWN));
        }
        if (credits.stream().distinct().count() > 1) {
            notes.add(Remark.of(Kind.CREDITS_DIFFER, most.orElseThrow()));
        }
        return most.or(() -> before.map(Course::credits)).orElse(0);
    }

    /** Between values that are there equally often, the last in an order decides. */
    private static <V> Optional<V> mostFrequent(List<V> values, Comparator<V> between) {
        return values.stream().collect(groupingBy(it -> it, counting())).entrySet().stream()
                .max(Map.Entry.<V, Long>comparingByValue().thenComparing(Map.Entry::getKey, between))
                .map(Map.Entry::getKey);
    }

    /** Files that know no grades: what is stored with some is kept where it asks for the same courses. */
    private @Nullable Prerequisite prerequisite(
            List<Offering> lectures, @Nullable Prerequisite before, List<Remark> notes) {
        if (lectures.isEmpty() || semester.lacks(Semester.PREREQUISITES)) {
            return before;
        }
        Prerequisite read = prerequisite(lectures, notes);
        return before != null && before.plain().equals(read) ? before : read;
    }

    /** What one of the sections asks for is enough, where they ask for different things. */
    private @Nullable Prerequisite prerequisite(List<Offering> lectures, List<Remark> notes) {
        var tree = new PrerequisiteTree(known);
        var asked = new LinkedHashSet<Optional<Prerequisite>>();
        lectures.forEach(it -> asked.add(Optional.ofNullable(
                tree.read(Requirements.of(semester.prerequisites(), it).prerequisites()))));
        notes.addAll(tree.notes());
        if (asked.size() > 1) {
            notes.add(Remark.of(Kind.PREREQUISITES_DIFFER));
        }
        return asked.contains(Optional.<Prerequisite>empty()) ? null : oneOf(asked);
    }

    private static Prerequisite oneOf(Set<Optional<Prerequisite>> asked) {
        List<Prerequisite> trees = asked.stream().flatMap(Optional::stream).toList();
        return trees.size() == 1 ? trees.getFirst() : new AnyOf(trees);
    }

    private Set<CourseId> corequisites(CourseId id, List<Remark> notes) {
        var ids = new TreeSet<CourseId>();
        offerings
                .getOrDefault(id, List.of())
                .forEach(it ->
                        ids.addAll(Requirements.of(semester.prerequisites(), it).corequisites(notes)));
        if (ids.remove(id)) {
            notes.add(Remark.of(Kind.COREQUISITE_ITSELF));
        }
        ids.stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> notes.add(Remark.of(Kind.COREQUISITE_UNKNOWN, it)));
        return ids;
    }
}
