package app.lectern.enrollment;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.decision.Decision;
import app.lectern.enrollment.decision.DryRun;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.decision.PromotedMeanwhile;
import app.lectern.enrollment.decision.Registration;
import app.lectern.enrollment.decision.RegistrationContext;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.enrollment.record.IdempotentResult;
import app.lectern.enrollment.record.NotEnrolled;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.rules.Objection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where seats change hands: has everything read, has it decided, and has the decision written, all anew whenever somebody
 * else was faster.
 */
@Component
public class RegistrationHandler {

    private final RegistrationContexts contexts;
    private final RegistrationWriter writer;
    private final UndoTime undoTime;
    private final Clock clock;

    RegistrationHandler(RegistrationContexts contexts, RegistrationWriter writer, UndoTime undoTime, Clock clock) {
        this.contexts = contexts;
        this.writer = writer;
        this.undoTime = undoTime;
        this.clock = clock;
    }

    /** Seats in all sections of the request by one write, or a place in line, or all that speaks against it. */
    EnrollOutcome enroll(UserId student, EnrollRequest request, UserId by, @Nullable String key) {
        return enroll(student, request, by, key, current -> {});
    }

    /**
     * The same in exchange for a seat that the student must have.
     *
     * @throws NotFound when the student has neither the one nor the others
     */
    EnrollOutcome swap(UserId student, EnrollRequest request, UserId by, @Nullable String key) {
        return enroll(student, request, by, key, current -> requireToGiveUp(request, current));
    }

    private EnrollOutcome enroll(
            UserId student, EnrollRequest request, UserId by, @Nullable String key, Consumer<Enrollment> condition) {
        var keyed = new RequestKey(key, request.fingerprint());
        TermId term = RegistrationContexts.termOf(request.bundle().sections());
        return writer.untilNotOvertaken(
                student,
                term,
                keyed,
                () -> orAsAnswered(student, request, keyed, () -> attempt(student, request, by, keyed, condition)));
    }

    private EnrollOutcome attempt(
            UserId student, EnrollRequest request, UserId by, RequestKey key, Consumer<Enrollment> condition) {
        RegistrationContext context = contexts.afterThoseInLine(
                        student,
                        request.bundle().sections(),
                        it -> answered(it.student(), key).isEmpty()
                                && takesSeats(Registration.enrollOrWait(it, request, by)))
                .asSeenBy(by);
        return answered(context.student(), key).orElseGet(() -> {
            condition.accept(context.enrollment());
            Decision decision = Registration.enrollOrWait(context, request, by);
            return writer.carryOut(decision, context, request, by, key);
        });
    }

    private static void requireToGiveUp(EnrollRequest request, Enrollment current) {
        SectionId givenUp = request.giveUp();
        if (givenUp != null
                && !current.holds(givenUp)
                && !current.holdsAll(request.bundle().sections())) {
            throw new NotEnrolled(givenUp);
        }
    }

    private static boolean takesSeats(Decision decision) {
        return decision instanceof Decision.Change;
    }

    /** A request that was answered is answered the same when what it names is no more. */
    private EnrollOutcome orAsAnswered(
            UserId student, EnrollRequest request, RequestKey key, Supplier<EnrollOutcome> outcome) {
        try {
            return outcome.get();
        } catch (NotFound gone) {
            return answered(contexts.student(student, request.bundle().sections()), key)
                    .orElseThrow(() -> gone);
        }
    }

    private static Optional<EnrollOutcome> answered(StudentRecord student, RequestKey key) {
        return key.answered(student).map(it -> new EnrollOutcome.Done(it.sections(), it.changed()));
    }

    /** The course given up with all its parts, or the line left; how the student then stands with what was given up. */
    List<EnrollmentStatus> drop(UserId student, SectionId section, UserId by, @Nullable String key) {
        return giveUp(
                student,
                section,
                by,
                new RequestKey(key, "drop " + section),
                record -> Registration.drop(record, section, undoTime.duration(), by, clock.instant()));
    }

    /**
     * The line left; a seat is not touched.
     *
     * @throws PromotedMeanwhile when the student has a seat instead
     */
    List<EnrollmentStatus> leave(UserId student, SectionId section, UserId by, @Nullable String key) {
        return giveUp(
                student,
                section,
                by,
                new RequestKey(key, "leave " + section),
                record -> Registration.leave(record, section, by, clock.instant()));
    }

    private List<EnrollmentStatus> giveUp(
            UserId student,
            SectionId section,
            UserId by,
            RequestKey key,
            Function<StudentRecord, Decision.Change> decision) {
        return writer.untilNotOvertaken(student, section.term(), key, () -> {
            StudentRecord record = contexts.student(student, section.term()).asSeenBy(by);
            return key.answered(record).map(IdempotentResult::sections).orElseGet(() -> writer.change(
                            record, decision.apply(record), key)
                    .sections());
        });
    }

    /**
     * What was dropped together with this section taken back.
     *
     * @throws NotFound when there is nothing to take back, or not any more
     */
    EnrollOutcome undo(UserId student, SectionId section, UserId by, @Nullable String key) {
        var keyed = new RequestKey(key, "undo " + section);
        return writer.untilNotOvertaken(student, section.term(), keyed, () -> {
            StudentRecord record = contexts.student(student, section.term()).asSeenBy(by);
            return answered(record, keyed).orElseGet(() -> undo(record, section, by, keyed));
        });
    }

    private EnrollOutcome undo(StudentRecord record, SectionId section, UserId by, RequestKey key) {
        Instant now = clock.instant();
        List<DroppedSection> dropped = record.enrollment().undoable(section, now);
        if (dropped.isEmpty()) {
            return writer.same(record, stillHeld(record.enrollment(), section), key);
        }
        Set<SectionId> sections =
                dropped.stream().map(DroppedSection::sectionId).collect(toSet());
        RegistrationContext context = contexts.around(record, sections, now);
        return writer.carryOut(
                Registration.undo(context, dropped, by), context, EnrollRequest.seatsIn(Bundle.of(sections)), by, key);
    }

    private static List<EnrollmentStatus> stillHeld(Enrollment enrollment, SectionId section) {
        List<HeldSection> held = enrollment.held(Set.of(section));
        if (held.isEmpty()) {
            throw new NothingToUndo(section);
        }
        return held.stream().map(EnrollmentStatus::enrolled).toList();
    }

    /** What speaks against it, and nothing else. */
    public List<Objection> objections(UserId student, EnrollRequest request) {
        RegistrationContext context =
                contexts.asItIs(student, request.bundle().sections()).asSeenBy(student);
        return Registration.inTheWay(context, request, student);
    }

    /** What would come of it after what is kept in the dry run, which then keeps this too. */
    EnrollOutcome rehearse(UserId student, Bundle bundle, DryRun dryRun) {
        RegistrationContext context = dryRun.over(contexts.asItIs(student, bundle.sections()));
        return switch (Registration.enroll(context, EnrollRequest.seatsIn(bundle), Event.ENROLLED, student)) {
            case Decision.Change(var after, var standings) -> {
                dryRun.keep(after);
                yield new EnrollOutcome.Done(standings, true);
            }
            case Decision.Same(var standings) -> new EnrollOutcome.Done(standings, false);
            case Decision.Refuse(var objections) -> new EnrollOutcome.Refused(objections);
            case Decision.Join join -> throw new IllegalStateException("Nobody stands in line in a dry run");
        };
    }
}
