package app.lectern.enrollment.rules;

import static java.util.stream.Collectors.joining;

import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.base.GradeScale;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.catalog.Prerequisite.Test;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the least that a student still has to do for a tree of prerequisites. */
class MissingPrerequisites {

    /** So many ways are compared, which is more than the trees of a catalog have. */
    private static final int MOST = 500;

    private static final List<Set<Prerequisite>> NOTHING_OPEN = List.of(Set.of());

    private final RuleInput input;
    private final Set<CourseId> taken;
    private final GradeScale grades;

    MissingPrerequisites(RuleInput input) {
        this.input = input;
        taken = input.coursesTaken();
        grades = input.student().grades();
    }

    /** What is still open, by the way with the fewest courses and tests; empty when nothing is. */
    Optional<Prerequisite> to(Prerequisite tree) {
        Set<Prerequisite> open = ways(tree).getFirst();
        return switch (open.size()) {
            case 0 -> Optional.empty();
            case 1 -> open.stream().findFirst();
            default -> Optional.of(new AllOf(List.copyOf(open)));
        };
    }

    /** What is open by each way through the tree, the shortest first; one is enough for several branches. */
    private List<Set<Prerequisite>> ways(Prerequisite tree) {
        return switch (tree) {
            case AllOf all -> all.parts().stream().map(this::ways).reduce(NOTHING_OPEN, this::both);
            case AnyOf any when any.parts().isEmpty() -> NOTHING_OPEN;
            case AnyOf any -> shortestFirst(any.parts().stream().flatMap(part -> ways(part).stream()));
            case Completed completed -> isDone(completed) ? NOTHING_OPEN : List.of(Set.of(completed));
            case Test test -> input.facts().hasPassed(test.code()) ? NOTHING_OPEN : List.of(Set.of(test));
        };
    }

    private List<Set<Prerequisite>> both(List<Set<Prerequisite>> some, List<Set<Prerequisite>> others) {
        return shortestFirst(some.stream().flatMap(one -> others.stream().map(other -> both(one, other))));
    }

    private Set<Prerequisite> both(Set<Prerequisite> one, Set<Prerequisite> other) {
        Map<String, Prerequisite> both = new LinkedHashMap<>();
        Stream.concat(one.stream(), other.stream()).forEach(it -> both.merge(inWords(it), it, this::stricter));
        return new LinkedHashSet<>(both.values());
    }

    /** Of two steps that are the same course, the one that does for both. */
    private Prerequisite stricter(Prerequisite one, Prerequisite other) {
        return one instanceof Completed first && other instanceof Completed second ? stricter(first, second) : one;
    }

    private Completed stricter(Completed one, Completed other) {
        Grade minimum =
                one.minimum() == null || other.minimum() != null && grades.isAsGood(other.minimum(), one.minimum())
                        ? other.minimum()
                        : one.minimum();
        return new Completed(one.course(), minimum, one.together() && other.together());
    }

    private static List<Set<Prerequisite>> shortestFirst(Stream<Set<Prerequisite>> ways) {
        List<Set<Prerequisite>> sorted = ways.distinct()
                .sorted(Comparator.comparing(Set::size))
                .limit(MOST)
                .toList();
        return sorted.getFirst().isEmpty() ? NOTHING_OPEN : sorted;
    }

    /** Who is still in a course, in an earlier term, is trusted to pass it. */
    private boolean isDone(Completed wanted) {
        CourseId course = wanted.course();
        boolean completed = input.facts().completed().stream()
                .filter(done -> done.courseId().isSameAs(course))
                .anyMatch(done -> isGoodEnough(done.asGrade(), wanted.minimum()));
        return completed
                || input.student().takingBefore().contains(course)
                || wanted.together() && taken.contains(course);
    }

    private boolean isGoodEnough(Grade grade, @Nullable Grade minimum) {
        return minimum == null ? grades.passes(grade) : grades.isEnough(grade, minimum);
    }

    /** The courses and tests of a way, as {@code COMP-131 + OXCP}. */
    static String inWords(Prerequisite way) {
        return switch (way) {
            case AllOf all ->
                all.parts().stream().map(MissingPrerequisites::inWords).collect(joining(" + "));
            case AnyOf any ->
                any.parts().stream().map(MissingPrerequisites::inWords).collect(joining(" / "));
            case Completed completed -> completed.course().value();
            case Test test -> test.code();
        };
    }
}
