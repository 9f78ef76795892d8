package app.lectern.enrollment;

import app.lectern.base.NoSuchTerm;
import app.lectern.base.NotFound;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.decision.Decision;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.decision.PromotedMeanwhile;
import app.lectern.enrollment.decision.Registration;
import app.lectern.enrollment.decision.RegistrationContext;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.record.Ticket;
import app.lectern.enrollment.record.VersionedWrites;
import app.lectern.enrollment.record.WaitingEntry;
import app.lectern.enrollment.rules.DropClosed;
import app.lectern.enrollment.waitlist.EnrollmentWriter;
import app.lectern.enrollment.waitlist.Tickets;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Carries out what was decided: one write of the student's document, on condition that it is still as it was read. See
 * {@code docs/decisions/0004-a-seat-is-a-number.md}.
 */
@Component
public class RegistrationWriter {

    private final EnrollmentWriter enrollments;
    private final Tickets tickets;

    RegistrationWriter(EnrollmentWriter enrollments, Tickets tickets) {
        this.enrollments = enrollments;
        this.tickets = tickets;
    }

    /**
     * The outcome of the first try that was not overtaken. What a try throws for want of what it is about is a refusal, too;
     * where there is no term, there is no document to fence.
     */
    public <T> T untilNotOvertaken(UserId student, TermId term, RequestKey key, Supplier<T> attempt) {
        return VersionedWrites.untilNotOvertaken(() -> {
            try {
                return attempt.get();
            } catch (NoSuchTerm nothingToFence) {
                throw nothingToFence;
            } catch (NotFound | DropClosed | PromotedMeanwhile refusal) {
                refuse(student, term, key);
                throw refusal;
            }
        });
    }

    /** What the student asked for is so now, or is refused. */
    EnrollOutcome carryOut(
            Decision decision, RegistrationContext context, EnrollRequest request, UserId by, RequestKey key) {
        return switch (decision) {
            case Decision.Change change -> change(context.student(), change, key);
            case Decision.Join join -> join(context, join, request, by, key);
            case Decision.Same(var standings) -> same(context.student(), standings, key);
            case Decision.Refuse(var objections) -> {
                refuse(context.student(), key);
                yield new EnrollOutcome.Refused(objections);
            }
        };
    }

    /**
     * Nothing changes, and nothing will by an earlier try of the same request, which may still be under way though its
     * process is no more: see {@code docs/decisions/0012-a-key-names-a-request.md}.
     */
    public void refuse(StudentRecord student, RequestKey key) {
        refuse(student.enrollment().userId(), student.term().id(), key);
    }

    private void refuse(UserId student, TermId term, RequestKey key) {
        if (key.key() != null) {
            enrollments.fence(student, term, key.key());
        }
    }

    /** The student's document becomes what was decided. */
    public EnrollOutcome.Done change(StudentRecord student, Decision.Change change, RequestKey key) {
        enrollments.replace(student.enrollment(), key.keep(change.after(), change.sections(), true));
        return new EnrollOutcome.Done(change.sections(), true);
    }

    /** Even if nothing else changes, a key is kept: later the same request must not do anything either. */
    public EnrollOutcome.Done same(StudentRecord student, List<EnrollmentStatus> standings, RequestKey key) {
        if (key.key() != null) {
            enrollments.replace(student.enrollment(), key.keep(student.enrollment(), standings, false));
        }
        return new EnrollOutcome.Done(standings, false);
    }

    private EnrollOutcome join(
            RegistrationContext context, Decision.Join join, EnrollRequest request, UserId by, RequestKey key) {
        List<Ticket> drawn = request.bundle().stream()
                .filter(section -> !join.before().holds(section))
                .map(tickets::draw)
                .toList();
        var entry = new WaitingEntry(
                context.sections().getFirst().courseId(), drawn, context.now(), request.giveUp(), List.of());
        List<EnrollmentStatus> positions = Registration.positions(entry, context.charts());
        return change(context.student(), new Decision.Change(join.before().joined(entry, by), positions), key);
    }
}
