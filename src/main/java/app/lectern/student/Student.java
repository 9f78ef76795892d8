package app.lectern.student;

import app.lectern.accounts.Person;
import app.lectern.accounts.Role;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.HeldSection;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who looks at the students' views: a visitor, a student, or the registrar. */
@SpringComponent
@UIScope
class Student {

    private final AuthenticationContext authentication;
    private final EnrollmentService enrollments;

    Student(AuthenticationContext authentication, EnrollmentService enrollments) {
        this.authentication = authentication;
        this.enrollments = enrollments;
    }

    Optional<Person> person() {
        return authentication.getAuthenticatedUser(Person.class);
    }

    boolean isVisitor() {
        return person().isEmpty();
    }

    boolean isRegistrar() {
        return authentication.hasRole(Role.ADMIN.name());
    }

    /** Whether there is any use in offering them a seat: visitors are asked to sign in. */
    boolean mayEnroll() {
        return isVisitor() || id().isPresent();
    }

    /** The number of the signed-in student; empty for a visitor and for a registrar who is no student. */
    Optional<UserId> id() {
        return person().filter(it -> it.roles().contains(Role.STUDENT)).map(Person::userId);
    }

    /** The sections in which the student has a seat; none for anybody else. */
    Set<SectionId> sectionsIn(TermId term) {
        List<HeldSection> held = id().map(it -> enrollments.heldBy(it, term)).orElse(List.of());
        return held.stream().map(HeldSection::sectionId).collect(Collectors.toSet());
    }
}
