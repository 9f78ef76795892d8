package app.lectern.registrar.ui.catalog;

import app.lectern.base.CourseId;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Prerequisites in the form that the office edits: of each group one course must be done. Most trees have it.
 *
 * @param groups courses of which one does; none empty
 */
record PrerequisiteGroups(List<Set<CourseId>> groups) {

    /** The groups of a tree; empty when it says more than groups can. */
    static Optional<PrerequisiteGroups> of(@Nullable Prerequisite tree) {
        if (tree == null) {
            return Optional.of(new PrerequisiteGroups(List.of()));
        }
        List<Prerequisite> parts = tree instanceof AllOf all ? all.parts() : List.of(tree);
        var groups = new ArrayList<Set<CourseId>>();
        for (Prerequisite part : parts) {
            Optional<Set<CourseId>> group = group(part);
            if (group.isEmpty()) {
                return Optional.empty();
            }
            groups.add(group.get());
        }
        return Optional.of(new PrerequisiteGroups(groups));
    }

    private static Optional<Set<CourseId>> group(Prerequisite part) {
        List<Prerequisite> parts = part instanceof AnyOf any ? any.parts() : List.of(part);
        var courses = new TreeSet<CourseId>();
        for (Prerequisite one : parts) {
            if (!(one instanceof Completed completed) || !completed.equals(new Completed(completed.course()))) {
                return Optional.empty();
            }
            courses.add(completed.course());
        }
        return courses.isEmpty() ? Optional.empty() : Optional.of(courses);
    }

    /** The tree; {@code null} when there is no group. */
    @Nullable
    Prerequisite tree() {
        List<Prerequisite> all = groups.stream().map(PrerequisiteGroups::anyOf).toList();
        return switch (all.size()) {
            case 0 -> null;
            case 1 -> all.getFirst();
            default -> new AllOf(all);
        };
    }

    private static Prerequisite anyOf(Set<CourseId> group) {
        List<Prerequisite> any =
                group.stream().sorted().<Prerequisite>map(Completed::new).toList();
        return any.size() == 1 ? any.getFirst() : new AnyOf(any);
    }
}
