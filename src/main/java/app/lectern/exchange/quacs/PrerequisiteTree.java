package app.lectern.exchange.quacs;

import app.lectern.base.CourseId;
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
import java.util.Objects;
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
    private boolean untyped;
    private boolean unreadable;

    PrerequisiteTree(Set<CourseId> courses) {
        this.courses = courses;
    }

    /** What the node asks for; {@code null} when that is nothing. */
    @Nullable
    Prerequisite read(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return switch (node.path("type").asString("")) {
            case "course" -> named(node.path("course").asString("").strip());
            case "and" -> joined(node, AllOf::new);
            case "or" -> joined(node, AnyOf::new);
            case "" -> untyped(node);
            default -> unreadable();
        };
    }

    /** A node without a type holds one part. Should it hold more, all of them are asked for. */
    private @Nullable Prerequisite untyped(JsonNode node) {
        untyped = true;
        return joined(node, AllOf::new);
    }

    private @Nullable Prerequisite joined(JsonNode node, Function<List<Prerequisite>, Prerequisite> join) {
        List<Prerequisite> parts = node.path("nested").values().stream()
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
    private @Nullable Prerequisite named(String name) {
        try {
            CourseId course = Fields.courseId(name);
            if (!COURSE.matcher(name).matches() && !courses.contains(course)) {
                tests.add(name);
                return new Prerequisite.Test(name);
            }
            if (!courses.contains(course)) {
                unknown.add(course.value());
            }
            return new Completed(course);
        } catch (RowRejected e) {
            return unreadable();
        }
    }

    private @Nullable Prerequisite unreadable() {
        unreadable = true;
        return null;
    }

    /** What was adapted in all that was read. */
    List<Remark> notes() {
        return Stream.of(
                        untyped ? Remark.of(Kind.PREREQUISITE_UNTYPED) : null,
                        unreadable ? Remark.of(Kind.PREREQUISITE_UNREADABLE) : null,
                        tests.isEmpty() ? null : Remark.of(Kind.PREREQUISITE_TEST, some(tests)),
                        unknown.isEmpty() ? null : Remark.of(Kind.PREREQUISITE_UNKNOWN, some(unknown)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String some(Collection<String> names) {
        String named = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? named + ", …" : named;
    }
}
