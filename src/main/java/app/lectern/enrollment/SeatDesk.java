package app.lectern.enrollment;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.CourseId;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where seats change hands: reads what there is, asks the rules, and writes the student's document on condition that it
 * is still as it was read. See {@code docs/decisions/0004-a-seat-is-a-number.md}.
 */
@Component
class SeatDesk {

    private final Enrollments enrollments;
    private final SeatMap seats;
    private final SeatCounts counts;
    private final CatalogService catalog;
    private final Clock clock;

    SeatDesk(Enrollments enrollments, SeatMap seats, SeatCounts counts, CatalogService catalog, Clock clock) {
        this.enrollments = enrollments;
        this.seats = seats;
        this.counts = counts;
        this.catalog = catalog;
        this.clock = clock;
    }

    EnrollOutcome enroll(UserId student, Set<SectionId> sections, UserId by) {
        TermId term = termOf(sections);
        EnrollOutcome outcome = VersionedWrites.untilNotOvertaken(() -> tryToEnroll(student, term, sections, by));
        if (outcome instanceof EnrollOutcome.Enrolled) {
            counts.recount(sections);
        }
        return outcome;
    }

    private static TermId termOf(Set<SectionId> sections) {
        Set<TermId> terms = sections.stream().map(SectionId::term).collect(toSet());
        if (terms.size() != 1) {
            throw new IllegalArgumentException("Sections to enroll in together are of one term");
        }
        return terms.iterator().next();
    }

    /**
     * The seats are read before the student's document: the other way round, a second click would be told "full" when the
     * first one had just taken the last seat for the same student.
     */
    private EnrollOutcome tryToEnroll(UserId student, TermId term, Set<SectionId> sections, UserId by) {
        Map<SectionId, Set<Integer>> occupied = seats.occupied(sections);
        Enrollment current = enrollmentOf(student, term);
        EnrollOutcome outcome = decide(current, sections, occupied);
        if (outcome instanceof EnrollOutcome.Enrolled(var held)) {
            List<HeldSection> added = current.lackingOf(held);
            enrollments.save(current.with(added, by));
            giveBackIfGone(student, added, by);
        }
        return outcome;
    }

    /** What would come of it after what is kept in the rehearsal, which then keeps this too. */
    EnrollOutcome rehearse(UserId student, Set<SectionId> sections, Rehearsal rehearsal) {
        TermId term = termOf(sections);
        Map<SectionId, Set<Integer>> occupied = rehearsal.occupiedWith(seats.occupied(sections));
        Enrollment current = rehearsal.enrollment(student, term).orElseGet(() -> enrollmentOf(student, term));
        EnrollOutcome outcome = decide(current, sections, occupied);
        if (outcome instanceof EnrollOutcome.Enrolled(var held)) {
            rehearsal.keep(current.with(current.lackingOf(held), student));
        }
        return outcome;
    }

    private EnrollOutcome decide(Enrollment current, Set<SectionId> sections, Map<SectionId, Set<Integer>> occupied) {
        if (current.holdsAll(sections)) {
            return new EnrollOutcome.AlreadyHeld(current.held(sections));
        }
        Attempt attempt = attempt(current, sections, occupied);
        List<Objection> objections = RegistrationRules.objections(attempt);
        return objections.isEmpty()
                ? new EnrollOutcome.Enrolled(Stream.concat(current.held(sections).stream(), pickSeats(attempt).stream())
                        .toList())
                : new EnrollOutcome.Refused(objections);
    }

    /** The registrar may have removed a section in that very moment, not seeing the student in it. */
    private void giveBackIfGone(UserId student, List<HeldSection> added, UserId by) {
        Set<SectionId> sections = added.stream().map(HeldSection::sectionId).collect(toSet());
        try {
            existing(sections);
        } catch (NotFound gone) {
            VersionedWrites.untilNotOvertaken(() -> {
                Enrollment current = enrollmentOf(student, termOf(sections));
                return enrollments.save(current.without(current.held(sections), by, clock.instant()));
            });
            throw gone;
        }
    }

    private Enrollment enrollmentOf(UserId student, TermId term) {
        return enrollments.findById(Enrollment.idOf(student, term)).orElseGet(() -> Enrollment.none(student, term));
    }

    private Attempt attempt(Enrollment current, Set<SectionId> asked, Map<SectionId, Set<Integer>> occupied) {
        List<Section> bundle = existing(asked);
        Term term = term(current.term());
        Set<CourseId> courses = bundle.stream().map(Section::courseId).collect(toSet());
        Set<SectionId> held =
                current.courses().stream().map(HeldSection::sectionId).collect(toSet());
        List<Section> around = catalog.sectionsOf(term.id(), courses, held);
        return new Attempt(
                current,
                term,
                bundle,
                around.stream().filter(it -> held.contains(it.id())).toList(),
                around.stream().filter(it -> courses.contains(it.courseId())).toList(),
                occupied,
                clock.instant());
    }

    private Term term(TermId id) {
        return catalog.term(id).orElseThrow(() -> new NotFound("term " + id));
    }

    private List<Section> existing(Set<SectionId> asked) {
        List<Section> found = catalog.sections(asked);
        Set<SectionId> missing = new TreeSet<>(asked);
        found.forEach(section -> missing.remove(section.id()));
        missing.stream().findFirst().ifPresent(id -> {
            throw new NotFound("section " + id);
        });
        return found;
    }

    private static List<HeldSection> pickSeats(Attempt attempt) {
        List<HeldSection> picked = new ArrayList<>();
        for (Section section : attempt.wanted()) {
            int seat = FreeSeats.pick(section.capacity(), attempt.occupiedIn(section));
            picked.add(new HeldSection(section.courseId(), section.id(), seat, section.worth(), attempt.now()));
        }
        return picked;
    }

    List<HeldSection> drop(UserId student, SectionId section, UserId by) {
        List<HeldSection> dropped = VersionedWrites.untilNotOvertaken(() -> tryToDrop(student, section, by));
        counts.recount(dropped.stream().map(HeldSection::sectionId).collect(toSet()));
        return dropped;
    }

    private List<HeldSection> tryToDrop(UserId student, SectionId section, UserId by) {
        Enrollment current = enrollmentOf(student, section.term());
        CourseId course = current.held(Set.of(section)).stream()
                .map(HeldSection::courseId)
                .findFirst()
                .orElseThrow(() -> new NotFound("enrollment in " + section));
        refuseAfterDeadline(section);
        List<HeldSection> dropped = current.heldOf(course);
        enrollments.save(current.without(dropped, by, clock.instant()));
        return dropped;
    }

    private void refuseAfterDeadline(SectionId section) {
        Term term = term(section.term());
        if (term.closedForDropping(clock.instant())) {
            throw new DropClosed(section, term);
        }
    }
}
