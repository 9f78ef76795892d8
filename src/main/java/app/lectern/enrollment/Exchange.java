package app.lectern.enrollment;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a student's sections goes when one is given up for others. */
class Exchange {

    private Exchange() {}

    /**
     * For other sections of the same course, only the parts that they take the place of; for another course, or for what
     * is there already, all that can't stay.
     */
    static Set<SectionId> released(StudentRecord student, SectionId giveUp, List<Section> wanted) {
        List<Section> instead = student.held().stream()
                .filter(it -> it.id().equals(giveUp))
                .flatMap(given -> wanted.stream().filter(it -> it.courseId().equals(given.courseId())))
                .filter(it -> it.id().equals(giveUp) || !student.enrollment().holds(it.id()))
                .toList();
        return instead.isEmpty() ? new Dependents(student).of(giveUp) : parts(student, giveUp, instead);
    }

    private static Set<SectionId> parts(StudentRecord student, SectionId giveUp, List<Section> instead) {
        Set<Component> replaced = instead.stream().map(Section::component).collect(toSet());
        Set<SectionId> kept = instead.stream().map(Section::id).collect(toSet());
        Set<SectionId> released = new HashSet<>(student.held().stream()
                .filter(it -> student.enrollment().holds(it.id()) && !kept.contains(it.id()))
                .filter(it -> it.courseId().equals(instead.getFirst().courseId()) && replaced.contains(it.component()))
                .filter(it ->
                        it.id().equals(giveUp) || instead.stream().anyMatch(other -> WholeCourses.samePart(it, other)))
                .map(Section::id)
                .toList());
        released.add(giveUp);
        return released;
    }
}
