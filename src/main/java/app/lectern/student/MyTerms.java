package app.lectern.student;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.StudentTerm;
import app.lectern.enrollment.WaitingPlace;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.EnrolledCourse;
import app.lectern.enrollment.record.WaitingEntry;
import app.lectern.enrollment.rules.Objection;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The terms of whoever is signed in, as their page shows them. */
@SpringComponent
@UIScope
public class MyTerms {

    private final Viewer viewer;
    private final EnrollmentService enrollments;
    private final CatalogService catalog;
    private final Clock clock;

    MyTerms(Viewer viewer, EnrollmentService enrollments, CatalogService catalog, Clock clock) {
        this.viewer = viewer;
        this.enrollments = enrollments;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** All terms, the latest first, in which there is or was anything. */
    public List<MyTermPage> pages() {
        UserId id = viewer.id().orElseThrow();
        List<EnrolledCourse> sections = enrollments.coursesOf(id);
        return catalog.terms().stream()
                .map(term -> page(id, term, sections))
                .filter(it -> !it.isBlank())
                .toList();
    }

    /** What they are in in a term; nothing, for who is no student. */
    public List<MyCourse> courses(TermId term) {
        return viewer.id()
                .map(id -> courses(id, term, enrollments.coursesOf(id)))
                .orElse(List.of());
    }

    private List<MyCourse> courses(UserId id, TermId term, List<EnrolledCourse> sections) {
        List<EnrolledCourse> held =
                sections.stream().filter(it -> it.term().equals(term)).toList();
        return MyCourse.of(held, held.size() < 2 ? List.of() : enrollments.bundlesOf(id, term));
    }

    private MyTermPage page(UserId id, Term term, List<EnrolledCourse> sections) {
        StudentTerm standing = enrollments.termOf(id, term.id());
        return new MyTermPage(
                id,
                term,
                courses(id, term.id(), sections),
                standing,
                viewer.requests(term.id()),
                inTheWay(id, term, standing),
                goesFor(id, standing));
    }

    /** Nothing is asked of what the catalog no longer has. */
    private Map<WaitingEntry, List<Objection>> inTheWay(UserId id, Term term, StudentTerm standing) {
        boolean nothingToGiveUp = term.closedForDropping(clock.instant());
        return standing.waiting().stream()
                .map(WaitingPlace::entry)
                .filter(it ->
                        catalog.sections(it.sections()).size() == it.sections().size())
                .collect(toMap(identity(), it -> inTheWay(id, it, nothingToGiveUp ? null : it.ifPromotedDrop())));
    }

    private Map<WaitingEntry, Set<SectionId>> goesFor(UserId id, StudentTerm standing) {
        return standing.waiting().stream()
                .map(WaitingPlace::entry)
                .filter(it -> it.ifPromotedDrop() != null)
                .collect(toMap(
                        identity(),
                        it -> enrollments.goesFor(id, new EnrollRequest(it.bundle(), true, it.ifPromotedDrop()))));
    }

    private List<Objection> inTheWay(UserId id, WaitingEntry entry, @Nullable SectionId givenUp) {
        return enrollments.objections(id, new EnrollRequest(entry.bundle(), false, givenUp)).stream()
                .filter(it -> !it.code().isForWantOfASeat())
                .toList();
    }
}
