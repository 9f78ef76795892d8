package app.lectern.registrar.ui.catalog;

import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Prerequisites in the form that the office edits: of each group one course must be done. Most trees have it.
 *
 * @param groups none empty
 */
record PrerequisiteGroups(List<Group> groups) {

    /**
     * Courses of which one does.
     *
     * @param minimum the grade that it takes in any of them; {@code null} when it only has to be passed
     * @param together whether it may be taken in the same term instead
     */
    record Group(Set<CourseId> courses, @Nullable Grade minimum, boolean together) {

        private Prerequisite tree() {
            List<Prerequisite> any = courses.stream()
                    .sorted()
                    .<Prerequisite>map(course -> new Completed(course, minimum, together))
                    .toList();
            return any.size() == 1 ? any.getFirst() : new AnyOf(any);
        }
    }

    /** The groups of a tree; empty when it says more than groups can. */
    static Optional<PrerequisiteGroups> of(@Nullable Prerequisite tree) {
        if (tree == null) {
            return Optional.of(new PrerequisiteGroups(List.of()));
        }
        List<Prerequisite> parts = tree instanceof AllOf all ? all.parts() : List.of(tree);
        List<Group> groups =
                parts.stream().flatMap(part -> group(part).stream()).toList();
        return groups.size() == parts.size() ? Optional.of(new PrerequisiteGroups(groups)) : Optional.empty();
    }

    private static Optional<Group> group(Prerequisite part) {
        List<Prerequisite> parts = part instanceof AnyOf any ? any.parts() : List.of(part);
        List<Completed> courses = parts.stream()
                .filter(Completed.class::isInstance)
                .map(Completed.class::cast)
                .toList();
        return courses.isEmpty() || courses.size() < parts.size() ? Optional.empty() : alike(courses);
    }

    /** A group asks for the same of all its courses. */
    private static Optional<Group> alike(List<Completed> courses) {
        Completed first = courses.getFirst();
        var ids = new TreeSet<CourseId>();
        courses.forEach(it -> ids.add(it.course()));
        return courses.stream().allMatch(it -> it.equals(new Completed(it.course(), first.minimum(), first.together())))
                ? Optional.of(new Group(ids, first.minimum(), first.together()))
                : Optional.empty();
    }

    /** The tree; {@code null} when there is no group. */
    @Nullable
    Prerequisite tree() {
        List<Prerequisite> all = groups.stream().map(Group::tree).toList();
        return switch (all.size()) {
            case 0 -> null;
            case 1 -> all.getFirst();
            default -> new AllOf(all);
        };
    }
}
