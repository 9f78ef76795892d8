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
import app.lectern.exchange.RowRejected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes courses of what the catalog says about them and of the sections they have. */
class CourseDrafts {

    private final Map<CourseId, JsonNode> catalog;
    private final Map<CourseId, List<Offering>> offerings;
    private final Map<String, JsonNode> prerequisites;
    private final Map<CourseId, Course> stored;
    private final Set<CourseId> known;

    CourseDrafts(
            Map<CourseId, JsonNode> catalog,
            Map<CourseId, List<Offering>> offerings,
            Map<String, JsonNode> prerequisites,
            Map<CourseId, Course> stored,
            Set<CourseId> known) {
        this.catalog = catalog;
        this.offerings = offerings;
        this.prerequisites = prerequisites;
        this.stored = stored;
        this.known = known;
    }

    Draft<Course> draft(CourseId id, int number) {
        String file = catalog.containsKey(id) ? Semester.CATALOG : Semester.COURSES;
        try {
            var notes = new ArrayList<Remark>();
            return Draft.of(file, number, id.value(), course(id, notes), notes);
        } catch (RowRejected e) {
            return Draft.rejected(file, number, id.value(), e.reason());
        }
    }

    private Course course(CourseId id, List<Remark> notes) {
        Optional<Course> before = Optional.ofNullable(stored.get(id));
        List<Offering> lectures = lectures(id);
        return CourseBuilder.builder()
                .courseId(id)
                .title(title(id, lectures, notes))
                .description(description(id, before))
                .credits(lectures.isEmpty() ? creditsBefore(before, notes) : credits(lectures, notes))
                .term(before.map(Course::term).orElse(null))
                .subject(id.value().replaceFirst("-.*", ""))
                .prerequisites(
                        prerequisite(lectures, before.map(Course::prerequisites).orElse(null), notes))
                .corequisites(
                        lectures.isEmpty()
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

    private String title(CourseId id, List<Offering> lectures, List<Remark> notes) {
        JsonNode entry = catalog.get(id);
        if (entry != null) {
            return Fields.title(entry, "name");
        }
        if (lectures.isEmpty()) {
            throw new RowRejected(Kind.FIELD_MISSING, "title");
        }
        notes.add(Remark.of(Kind.NOT_IN_CATALOG));
        if (lectures.stream().map(Offering::title).distinct().count() > 1) {
            notes.add(Remark.of(Kind.TITLES_DIFFER));
        }
        return mostFrequent(
                lectures, Offering::title, Comparator.comparing(String::length).reversed());
    }

    private String description(CourseId id, Optional<Course> before) {
        JsonNode entry = catalog.get(id);
        return entry == null ? before.map(Course::description).orElse("") : Fields.description(entry, "description");
    }

    private static int creditsBefore(Optional<Course> before, List<Remark> notes) {
        return before.map(Course::credits).orElseGet(() -> {
            notes.add(Remark.of(Kind.CREDITS_UNKNOWN));
            return 0;
        });
    }

    private static int credits(List<Offering> lectures, List<Remark> notes) {
        int credits = mostFrequent(lectures, Offering::credits, Comparator.naturalOrder());
        if (lectures.stream().anyMatch(it -> it.credits() != credits)) {
            notes.add(Remark.of(Kind.CREDITS_DIFFER, credits));
        }
        return credits;
    }

    private static <V> V mostFrequent(List<Offering> lectures, Function<Offering, V> value, Comparator<V> between) {
        return lectures.stream().collect(groupingBy(value, counting())).entrySet().stream()
                .max(Map.Entry.<V, Long>comparingByValue().thenComparing(Map.Entry::getKey, between))
                .orElseThrow()
                .getKey();
    }

    /** These files know no grades: what is stored with some is kept where it asks for the same courses. */
    private @Nullable Prerequisite prerequisite(
            List<Offering> lectures, @Nullable Prerequisite before, List<Remark> notes) {
        if (lectures.isEmpty()) {
            return before;
        }
        Prerequisite read = prerequisite(lectures, notes);
        return before != null && before.plain().equals(read) ? before : read;
    }

    /** What one of the sections asks for is enough, where they ask for different things. */
    private @Nullable Prerequisite prerequisite(List<Offering> lectures, List<Remark> notes) {
        var tree = new PrerequisiteTree(known);
        var asked = new LinkedHashSet<Optional<Prerequisite>>();
        lectures.forEach(it -> asked.add(
                Optional.ofNullable(tree.read(Requirements.of(prerequisites, it).prerequisites()))));
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
                .forEach(it -> ids.addAll(Requirements.of(prerequisites, it).corequisites(notes)));
        if (ids.remove(id)) {
            notes.add(Remark.of(Kind.COREQUISITE_ITSELF));
        }
        ids.stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> notes.add(Remark.of(Kind.COREQUISITE_UNKNOWN, it)));
        return ids;
    }
}
