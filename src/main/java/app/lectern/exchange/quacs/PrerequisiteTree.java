package app.lectern.exchange.quacs;

import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.RowRejected;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a section's tree of prerequisites, and remembers what there is to say about it. */
class PrerequisiteTree {

    private static final Pattern COURSE = Pattern.compile("\\p{L}+[\\s\\u00A0-]+\\d+\\w*");
    private static final int MOST_NAMED = 10;

    private final Set<CourseId> courses;
    private final Set<String> tests = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> unreadable = new LinkedHashSet<>();
    private final Set<Remark> grades = new LinkedHashSet<>();
    private boolean untyped;

    PrerequisiteTree(Set<CourseId> courses) {
        this.courses = courses;
    }

    /** What the node asks for; {@code null} when that is nothing. */
    @Nullable
    Prerequisite read(JsonNode node) {
        if (Fields.isMissing(node) || node.isContainer() && node.isEmpty()) {
            return null;
        }
        if (!node.isObject()) {
            return node.isString() ? named(node.asString().strip(), null) : unreadable(node);
        }
        return switch (node.path("type").asString("").strip().toLowerCase(Locale.ROOT)) {
            case "course" -> course(node);
            case "and" -> joined(node, AllOf::new);
            case "or" -> joined(node, AnyOf::new);
            case "" -> untyped(node);
            default -> unreadable(node);
        };
    }

    private @Nullable Prerequisite course(JsonNode node) {
        JsonNode name = node.path("course");
        return Fields.isMissing(name) || name.isContainer()
                ? unreadable(node)
                : named(name.asString().strip(), grade(node.path("min_grade")));
    }

    private @Nullable Grade grade(JsonNode least) {
        String letter = least.asString("").strip().toUpperCase(Locale.ROOT);
        if (Fields.isMissing(least)) {
            return null;
        }
        Optional<Grade> grade =
                Grade.LETTERS.stream().filter(it -> it.value().equals(letter)).findFirst();
        if (grade.isEmpty()) {
            grades.add(Fields.notRead("min_grade", least));
        }
        return grade.orElse(null);
    }

    /** A node without a type holds one part. Should it hold more, all of them are asked for. */
    private @Nullable Prerequisite untyped(JsonNode node) {
        untyped = true;
        return node.hasNonNull("course") ? course(node) : joined(node, AllOf::new);
    }

    private @Nullable Prerequisite joined(JsonNode node, Function<List<Prerequisite>, Prerequisite> join) {
        if (Fields.isMissing(node.path("nested"))) {
            return unreadable(node);
        }
        List<Prerequisite> parts = Fields.elements(node.path("nested")).stream()
                .map(this::read)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return switch (parts.size()) {
            case 0 -> null;
            case 1 -> parts.getFirst();
            default -> join.apply(parts);
        };
    }

    /** Courses are named by subject and number, tests by one word; so a course is told even if the catalog lacks it. */
    private @Nullable Prerequisite named(String name, @Nullable Grade least) {
        try {
            CourseId course = Fields.courseId(name);
            if (!COURSE.matcher(name).matches() && !courses.contains(course)) {
                tests.add(name);
                return new Prerequisite.Test(name);
            }
            if (!courses.contains(course)) {
                unknown.add(course.value());
            }
            return new Completed(course, least, false);
        } catch (RowRejected e) {
            unreadable.add(name);
            return null;
        }
    }

    private @Nullable Prerequisite unreadable(JsonNode node) {
        unreadable.add(Fields.shown(node));
        return null;
    }

    /** What was adapted in all that was read. */
    List<Remark> notes() {
        var all = Stream.of(
                        untyped ? Remark.of(Kind.PREREQUISITE_UNTYPED) : null,
                        unreadable.isEmpty() ? null : Remark.of(Kind.PREREQUISITE_UNREADABLE, some(unreadable)),
                        tests.isEmpty() ? null : Remark.of(Kind.PREREQUISITE_TEST, some(tests)),
                        unknown.isEmpty() ? null : Remark.of(Kind.PREREQUISITE_UNKNOWN, some(unknown)))
                .filter(Objects::nonNull);
        return Stream.concat(all, grades.stream()).toList();
    }

    private static String some(Collection<String> names) {
        String named = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? named + ", …" : named;
    }
}
