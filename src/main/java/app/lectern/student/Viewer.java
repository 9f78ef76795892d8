package app.lectern.student;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.overrides.OverrideService;
import app.lectern.enrollment.record.EnrollmentVersions.Whose;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.people.Person;
import app.lectern.people.Role;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import java.util.Set;

/** Who looks at the students' views: a visitor, a student, or the registrar. */
@SpringComponent
@UIScope
public class Viewer {

    private final AuthenticationContext authentication;
    private final EnrollmentService enrollments;
    private final OverrideService overrides;

    Viewer(AuthenticationContext authentication, EnrollmentService enrollments, OverrideService overrides) {
        this.authentication = authentication;
        this.enrollments = enrollments;
        this.overrides = overrides;
    }

    Optional<Person> person() {
        return authentication.getAuthenticatedUser(Person.class);
    }

    public boolean isVisitor() {
        return person().isEmpty();
    }

    public boolean isRegistrar() {
        return authentication.hasRole(Role.ADMIN.name());
    }

    /** Whether there is any use in offering them a seat: visitors are asked to sign in. */
    public boolean mayEnroll() {
        return isVisitor() || id().isPresent();
    }

    /** The number of the signed-in student; empty for a visitor and for a registrar who is no student. */
    public Optional<UserId> id() {
        return person().filter(it -> it.roles().contains(Role.STUDENT)).map(Person::userId);
    }

    /** How they stand with the sections of a term; with none of them, for who is no student. */
    public MyTerm in(TermId term) {
        return id().map(it -> MyTerm.of(enrollments.termOf(it, term))).orElse(MyTerm.NOTHING);
    }

    /** Where they have a seat in a term; nowhere, for who is no student. */
    public Set<SectionId> held(TermId term) {
        return id().stream()
                .flatMap(it -> enrollments.heldBy(it, term).stream())
                .map(HeldSection::sectionId)
                .collect(toSet());
    }

    /** What they asked the registrar for in a term; nothing, for who is no student. */
    public MyRequests requests(TermId term) {
        return id().map(it -> new MyRequests(overrides.ofStudent(it, term))).orElse(MyRequests.NONE);
    }

    /** Their own part of a term, to be kept up to date; none for who is no student. */
    public Set<Whose> whoseIn(TermId term) {
        return id().map(it -> Set.of(new Whose(it, term))).orElse(Set.of());
    }
}
