package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Opening;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.decision.DropScope;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.decision.Registration;
import app.lectern.enrollment.decision.SwapScope;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.WaitingEntry;
import app.lectern.people.StudentFacts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what students have, for them to see. */
@Component
class StudentTerms {

    private final Enrollments enrollments;
    private final SeatQueries seats;
    private final RegistrationQueries queries;
    private final CatalogService catalog;
    private final Clock clock;

    StudentTerms(
            Enrollments enrollments,
            SeatQueries seats,
            RegistrationQueries queries,
            CatalogService catalog,
            Clock clock) {
        this.enrollments = enrollments;
        this.seats = seats;
        this.queries = queries;
        this.catalog = catalog;
        this.clock = clock;
    }

    Optional<Term> usual(UserId student) {
        return catalog.currentTerm(facts(student).classification());
    }

    Opening opening(UserId student, Term term) {
        return term.openingFor(facts(student).classification(), clock.instant());
    }

    private StudentFacts facts(UserId student) {
        return queries.facts(Set.of(student)).getOrDefault(student, StudentFacts.of(student));
    }

    StudentTerm of(UserId student, TermId term) {
        Enrollment enrollment = enrollments
                .findById(Enrollment.idOf(student, term))
                .orElseGet(() -> Enrollment.none(student, term))
                .letGo(clock.instant());
        return new StudentTerm(
                term,
                enrollment.isEmpty() ? null : enrollment.version(),
                enrollment.courses(),
                places(enrollment),
                enrollment.dropped(),
                enrollment.history());
    }

    private List<WaitingPlace> places(Enrollment enrollment) {
        if (enrollment.lines().isEmpty()) {
            return List.of();
        }
        SeatCharts charts = seats.charts(enrollment.sectionsWaitedFor());
        return enrollment.lines().stream().map(entry -> place(entry, charts)).toList();
    }

    private static WaitingPlace place(WaitingEntry entry, SeatCharts charts) {
        return new WaitingPlace(entry, Registration.positions(entry, charts));
    }

    List<Bundle> bundles(UserId student, TermId term) {
        return new DropScope(queries.student(student, term)).bundles();
    }

    List<SectionId> goesWith(UserId student, SectionId section) {
        return new DropScope(queries.student(student, section.term()))
                .of(section).stream().filter(it -> !it.equals(section)).toList();
    }

    Set<SectionId> goesFor(UserId student, EnrollRequest request) {
        SectionId givenUp = request.giveUp();
        if (givenUp == null) {
            return Set.of();
        }
        List<Section> wanted = queries.existing(request.bundle().sections()).stream()
                .map(SectionInContext::section)
                .toList();
        return SwapScope.of(queries.student(student, givenUp.term()), request, wanted);
    }
}
