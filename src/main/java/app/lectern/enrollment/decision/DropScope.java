package app.lectern.enrollment.decision;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.rules.EligibilityRules;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what of a student's sections goes when one goes. */
public class DropScope {

    private final StudentRecord student;
    private final List<Section> held;

    public DropScope(StudentRecord student) {
        this.student = student;
        held = student.held().stream()
                .filter(it -> student.enrollment().holds(it.id()))
                .toList();
    }

    /**
     * The section itself, all parts of its course (of a course with topics: of its topic), and the courses that have to be
     * taken with that course.
     */
    public Set<SectionId> of(SectionId section) {
        Set<SectionId> going = new LinkedHashSet<>();
        add(section, going);
        return going;
    }

    /** All that is held, each course (of a course with topics: each topic) with its parts. */
    public List<Bundle> bundles() {
        Set<SectionId> told = new LinkedHashSet<>();
        return held.stream()
                .sorted(Comparator.comparing(Section::component).thenComparing(Section::id))
                .filter(it -> !told.contains(it.id()))
                .map(it ->
                        Bundle.of(parts(it).map(Section::id).filter(told::add).toList()))
                .toList();
    }

    private void add(SectionId section, Set<SectionId> going) {
        held.stream()
                .filter(it -> it.id().equals(section))
                .findFirst()
                .ifPresentOrElse(it -> add(it, going), () -> going.add(section));
    }

    private void add(Section section, Set<SectionId> going) {
        List<Section> parts = parts(section).filter(it -> going.add(it.id())).toList();
        if (!parts.isEmpty()) {
            needing(section.courseId(), going).forEach(it -> add(it, going));
        }
    }

    private Stream<Section> parts(Section section) {
        Set<SectionId> lectures = lecturesOf(section);
        return held.stream()
                .filter(it -> it.courseId().equals(section.courseId()))
                .filter(it -> lectures.isEmpty()
                        || lectures.contains(it.id())
                        || it.belongsTo() == null && it.component() != Component.LECTURE
                        || it.belongsTo() != null && lectures.contains(it.belongsTo()));
    }

    /** The lectures that can't stay; empty when no lecture is held at all. */
    private Set<SectionId> lecturesOf(Section section) {
        if (section.component() == Component.LECTURE) {
            return Set.of(section.id());
        }
        return held.stream()
                .filter(it -> it.component() == Component.LECTURE
                        && it.courseId().equals(section.courseId())
                        && it.canBeTakenWith(section))
                .map(Section::id)
                .collect(toSet());
    }

    private List<Section> needing(CourseId course, Set<SectionId> going) {
        boolean stays = held.stream().anyMatch(it -> it.courseId().equals(course) && !going.contains(it.id()));
        if (stays || EligibilityRules.hasPassed(student, course)) {
            return List.of();
        }
        Set<CourseId> dependent = student.heldCourses().stream()
                .filter(it -> it.corequisites().contains(course))
                .map(it -> it.courseId())
                .collect(toCollection(LinkedHashSet::new));
        return held.stream().filter(it -> dependent.contains(it.courseId())).toList();
    }
}
