package app.lectern.enrollment;

import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.Opening;
import app.lectern.catalog.Term;
import app.lectern.catalog.VisibleTerms;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.decision.KeyReused;
import app.lectern.enrollment.decision.PromotedMeanwhile;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.EnrolledCourse;
import app.lectern.enrollment.record.EnrolledCourses;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.enrollment.rules.DropClosed;
import app.lectern.enrollment.rules.Objection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What a student does with seats: take them, wait for them, swap and drop them, see them. */
@Service
public class EnrollmentService {

    private static final String THEMSELVES = "hasRole('STUDENT') and #student == principal.userId";

    private final Enrollments enrollments;
    private final EnrolledCourses enrolledCourses;
    private final RegistrationHandler handler;
    private final StudentTerms terms;
    private final VisibleTerms visible;

    EnrollmentService(
            Enrollments enrollments,
            EnrolledCourses enrolledCourses,
            RegistrationHandler handler,
            StudentTerms terms,
            VisibleTerms visible) {
        this.enrollments = enrollments;
        this.enrolledCourses = enrolledCourses;
        this.handler = handler;
        this.terms = terms;
        this.visible = visible;
    }

    /**
     * Gives the student a seat in each section of the bundle by one write, or in none.
     *
     * @throws NotFound when there is no such section
     * @throws TooBusy when others were faster a hundred times
     */
    @PreAuthorize(THEMSELVES)
    public EnrollOutcome enroll(UserId student, Bundle bundle) {
        return enroll(student, EnrollRequest.seatsIn(bundle), null);
    }

    /**
     * Gives the student what they ask for by one write: seats, or a place in line when only a seat is lacking and the
     * request says so.
     *
     * @param key names the request, so that the same one again gets the same answer; {@code null} when it has no name
     * @throws NotFound when there is no such section
     * @throws KeyReused when the key was used for something else
     * @throws TooBusy when others were faster a hundred times
     */
    @PreAuthorize(THEMSELVES)
    public EnrollOutcome enroll(UserId student, EnrollRequest request, @Nullable String key) {
        return handler.enroll(student, request, student, key);
    }

    /**
     * Gives up one section and takes others by one write. For sections of the same course only the parts are given up
     * that they take the place of.
     *
     * @param key as in {@link #enroll(UserId, EnrollRequest, String)}
     * @throws NotFound when there is no such section, or the student has no seat in the one to give up
     * @throws KeyReused when the key was used for something else
     * @throws TooBusy when others were faster a hundred times
     */
    @PreAuthorize(THEMSELVES)
    public EnrollOutcome swap(UserId student, SectionId givenUp, Bundle taken, @Nullable String key) {
        return handler.swap(student, new EnrollRequest(taken, false, givenUp), student, key);
    }

    /**
     * Drops the course that the section belongs to, with all its parts and what must be taken with it; before that, leaves
     * the section's line. For a while the drop can be undone.
     *
     * @return what was dropped
     * @throws NotFound when the student has no seat in the section, and doesn't wait for it
     * @throws DropClosed when the last day to drop, and to withdraw, is over
     */
    @PreAuthorize(THEMSELVES)
    public List<EnrollmentStatus> drop(UserId student, SectionId section) {
        return drop(student, section, null);
    }

    /**
     * As {@link #drop(UserId, SectionId)}.
     *
     * @param key as in {@link #enroll(UserId, EnrollRequest, String)}
     * @throws KeyReused when the key was used for something else
     */
    @PreAuthorize(THEMSELVES)
    public List<EnrollmentStatus> drop(UserId student, SectionId section, @Nullable String key) {
        return handler.drop(student, section, student, key);
    }

    /**
     * Leaves the section's line. A seat that the student got from it meanwhile stays theirs.
     *
     * @param key as in {@link #enroll(UserId, EnrollRequest, String)}
     * @throws PromotedMeanwhile when the student has a seat in the section
     * @throws NotFound when the student neither waits for the section nor has a seat in it
     * @throws KeyReused when the key was used for something else
     */
    @PreAuthorize(THEMSELVES)
    public List<EnrollmentStatus> leave(UserId student, SectionId section, @Nullable String key) {
        return handler.leave(student, section, student, key);
    }

    /**
     * Takes back what was dropped together with this section, in the seats that were kept.
     *
     * @param key as in {@link #enroll(UserId, EnrollRequest, String)}
     * @throws NotFound when there is nothing to take back, or not any more
     * @throws KeyReused when the key was used for something else
     */
    @PreAuthorize(THEMSELVES)
    public EnrollOutcome undo(UserId student, SectionId section, @Nullable String key) {
        return handler.undo(student, section, student, key);
    }

    /**
     * What {@link #enroll(UserId, EnrollRequest, String)} would refuse the request for, or the lack of seats for which the
     * student would wait; nothing is written.
     *
     * @throws NotFound when there is no such section
     */
    @PreAuthorize(THEMSELVES)
    public List<Objection> objections(UserId student, EnrollRequest request) {
        return handler.objections(student, request);
    }

    /** What else would go if the student dropped this section, but for the section itself. */
    @PreAuthorize(THEMSELVES)
    public List<SectionId> goesWith(UserId student, SectionId section) {
        return terms.goesWith(student, section);
    }

    /** The sections in which the student has a seat in this term, put together as they are dropped; each stands once. */
    @PreAuthorize(THEMSELVES)
    public List<Bundle> bundlesOf(UserId student, TermId term) {
        return terms.bundles(student, term);
    }

    /** All that would go in exchange for what is asked for; nothing when the student doesn't hold what it gives up. */
    @PreAuthorize(THEMSELVES)
    public Set<SectionId> goesFor(UserId student, EnrollRequest request) {
        return terms.goesFor(student, request);
    }

    /** The term that the student means who names none, by who may register when; empty when there is no term. */
    @PreAuthorize(THEMSELVES)
    public Optional<Term> usualTerm(UserId student) {
        return terms.usual(student);
    }

    /** Whether the student may register in this term now, or when; a hold or a full section says nothing about that. */
    @PreAuthorize(THEMSELVES)
    public Opening openingOf(UserId student, Term term) {
        return terms.opening(student, term);
    }

    /** All that the student has to do with this term; nothing, as long as it is a draft. */
    @PreAuthorize(THEMSELVES)
    public StudentTerm termOf(UserId student, TermId term) {
        return visible.hides(term) ? StudentTerm.nothing(term) : terms.of(student, term);
    }

    /** The sections in which the student has a seat in this term. */
    @PreAuthorize(THEMSELVES)
    public List<HeldSection> heldBy(UserId student, TermId term) {
        return enrollments
                .findById(Enrollment.idOf(student, term))
                .map(Enrollment::courses)
                .orElse(List.of());
    }

    /** The student's courses of all terms but drafts, by course id. */
    @PreAuthorize(THEMSELVES)
    public List<EnrolledCourse> coursesOf(UserId student) {
        Set<TermId> hidden = visible.hidden();
        return enrolledCourses.of(student.value()).stream()
                .filter(it -> !hidden.contains(it.term()))
                .toList();
    }
}
