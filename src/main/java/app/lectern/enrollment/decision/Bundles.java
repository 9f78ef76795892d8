package app.lectern.enrollment.decision;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.SectionInContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which sections of a list are taken with each other: the parts of one course, and courses that need each other. */
public class Bundles {

    private final List<List<SectionInContext>> found = new ArrayList<>();

    private Bundles() {}

    /** In the order of their first sections; of several sections that would do, the first goes with the others. */
    public static List<Bundle> of(List<SectionInContext> sections) {
        var bundles = new Bundles();
        sections.forEach(bundles::add);
        bundles.joinCorequisites();
        return bundles.found.stream().map(Bundles::bundle).toList();
    }

    private static Bundle bundle(List<SectionInContext> found) {
        return Bundle.of(found.stream().map(it -> it.section().id()).toList());
    }

    private void add(SectionInContext section) {
        found.stream()
                .filter(bundle ->
                        bundle.stream().allMatch(other -> section.section().isTakenWith(other.section())))
                .findFirst()
                .ifPresentOrElse(bundle -> bundle.add(section), () -> found.add(new ArrayList<>(List.of(section))));
    }

    private void joinCorequisites() {
        for (int i = 0; i < found.size(); i++) {
            Optional<List<SectionInContext>> needed = neededBy(found.get(i));
            while (needed.isPresent()) {
                i = join(i, found.indexOf(needed.get()));
                needed = neededBy(found.get(i));
            }
        }
    }

    /** A bundle with a course that this one can't be taken without. */
    private Optional<List<SectionInContext>> neededBy(List<SectionInContext> bundle) {
        Set<CourseId> inIt = courses(bundle);
        return bundle.stream()
                .flatMap(section -> Optional.ofNullable(section.course()).map(Course::corequisites).stream())
                .flatMap(Set::stream)
                .sorted()
                .filter(course -> !inIt.contains(course))
                .flatMap(course -> found.stream()
                        .filter(other -> courses(other).contains(course) && Collections.disjoint(courses(other), inIt))
                        .limit(1))
                .findFirst();
    }

    private int join(int one, int other) {
        int first = Math.min(one, other);
        found.get(first).addAll(found.remove(Math.max(one, other)));
        return first;
    }

    private static Set<CourseId> courses(List<SectionInContext> bundle) {
        return bundle.stream().map(it -> it.section().courseId()).collect(toSet());
    }
}
