package app.lectern.enrollment.decision;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.rules.Objection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What of a student's sections goes when one is given up for others. */
public class SwapScope {

    private SwapScope() {}

    /**
     * For other sections of the same course, only the parts that they take the place of, with what belongs to these; for
     * another course, or for what is there already, all that can't stay. Nothing when what would be given up isn't held.
     */
    public static Set<SectionId> of(StudentRecord student, EnrollRequest request, List<Section> wanted) {
        SectionId giveUp = request.giveUp();
        return giveUp == null || !student.enrollment().holds(giveUp) ? Set.of() : of(student, giveUp, wanted);
    }

    private static Set<SectionId> of(StudentRecord student, SectionId giveUp, List<Section> wanted) {
        List<Section> instead = student.held().stream()
                .filter(it -> it.id().equals(giveUp))
                .flatMap(givenUp -> wanted.stream().filter(it -> it.courseId().equals(givenUp.courseId())))
                .filter(it -> it.id().equals(giveUp) || !student.enrollment().holds(it.id()))
                .toList();
        return instead.isEmpty() ? new DropScope(student).of(giveUp) : parts(student, giveUp, instead);
    }

    /** Nothing is given up for anything after the last day to drop; to leave with a mark is another matter. */
    static Stream<Objection> tooLate(RegistrationContext context, EnrollRequest request) {
        Term term = context.student().term();
        Section wanted = context.sections().getFirst();
        return context.student().held().stream()
                .filter(it ->
                        it.id().equals(request.giveUp()) && context.enrollment().holds(it.id()))
                .filter(it -> term.closedForDropping(context.now()))
                .map(givenUp -> new Objection.DropClosed(
                        wanted.id(),
                        wanted.displayTitle(),
                        givenUp.id(),
                        givenUp.displayTitle(),
                        term.name(),
                        term.lastDayToDrop()));
    }

    private static Set<SectionId> parts(StudentRecord student, SectionId giveUp, List<Section> instead) {
        Set<Component> replaced = instead.stream().map(Section::component).collect(toSet());
        Set<SectionId> kept = instead.stream().map(Section::id).collect(toSet());
        Set<SectionId> givenUp = new HashSet<>(student.held().stream()
                .filter(it -> student.enrollment().holds(it.id()) && !kept.contains(it.id()))
                .filter(it -> it.courseId().equals(instead.getFirst().courseId()) && replaced.contains(it.component()))
                .filter(it -> it.id().equals(giveUp) || instead.stream().anyMatch(other -> it.isSamePartAs(other)))
                .map(Section::id)
                .toList());
        givenUp.add(giveUp);
        student.held().stream()
                .filter(it -> student.enrollment().holds(it.id()) && !kept.contains(it.id()))
                .filter(it ->
                        it.belongsTo() != null && givenUp.contains(it.belongsTo()) && !kept.contains(it.belongsTo()))
                .map(Section::id)
                .toList()
                .forEach(givenUp::add);
        return givenUp;
    }
}
