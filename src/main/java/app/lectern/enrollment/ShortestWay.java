package app.lectern.enrollment;

import static java.util.stream.Collectors.joining;

import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.catalog.Prerequisite.Test;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the least that a student still has to do for a tree of prerequisites. */
class ShortestWay {

    private final Attempt attempt;
    private final Set<CourseId> taken;

    ShortestWay(Attempt attempt) {
        this.attempt = attempt;
        taken = attempt.coursesTaken();
    }

    /** What is still open, by the branch with the fewest steps; empty when nothing is. */
    Optional<Prerequisite> to(Prerequisite tree) {
        return switch (tree) {
            case AllOf all -> allOf(all.parts());
            case AnyOf any -> anyOf(any.parts());
            case Completed completed -> isDone(completed) ? Optional.empty() : Optional.of(completed);
            case Test test -> attempt.facts().tests().contains(test.code()) ? Optional.empty() : Optional.of(test);
        };
    }

    private Optional<Prerequisite> allOf(List<Prerequisite> parts) {
        List<Prerequisite> open =
                parts.stream().flatMap(part -> to(part).stream()).toList();
        return switch (open.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(open.getFirst());
            default -> Optional.of(new AllOf(open));
        };
    }

    private Optional<Prerequisite> anyOf(List<Prerequisite> parts) {
        List<Optional<Prerequisite>> ways = parts.stream().map(this::to).toList();
        return ways.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : ways.stream().map(Optional::orElseThrow).min(Comparator.comparingInt(ShortestWay::steps));
    }

    /** Who is still in a course, in an earlier term, is trusted to pass it. */
    private boolean isDone(Completed wanted) {
        CourseId course = wanted.course();
        boolean completed = attempt.facts().completed().stream()
                .filter(done -> done.courseId().equals(course))
                .anyMatch(done -> isGoodEnough(done.asGrade(), wanted.minimum()));
        return completed
                || attempt.student().takingBefore().contains(course)
                || wanted.together() && taken.contains(course);
    }

    private static boolean isGoodEnough(Grade grade, @Nullable Grade minimum) {
        return minimum == null ? grade.isPass() : grade.atLeast(minimum);
    }

    private static int steps(Prerequisite tree) {
        return switch (tree) {
            case AllOf all -> all.parts().stream().mapToInt(ShortestWay::steps).sum();
            case AnyOf any ->
                any.parts().stream().mapToInt(ShortestWay::steps).min().orElse(0);
            case Completed completed -> 1;
            case Test test -> 1;
        };
    }

    /** The courses and tests of a way, as {@code COMP-131 + OXCP}. */
    static String inWords(Prerequisite way) {
        return switch (way) {
            case AllOf all -> all.parts().stream().map(ShortestWay::inWords).collect(joining(" + "));
            case AnyOf any -> any.parts().stream().map(ShortestWay::inWords).collect(joining(" / "));
            case Completed completed -> completed.course().value();
            case Test test -> test.code();
        };
    }
}
