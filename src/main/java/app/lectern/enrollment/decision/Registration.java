package app.lectern.enrollment.decision;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.enrollment.record.NotEnrolled;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.record.WaitingEntry;
import app.lectern.enrollment.rules.DropClosed;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.rules.RegistrationRules;
import app.lectern.enrollment.rules.RuleInput;
import app.lectern.enrollment.rules.Waivers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a student's enrollment. Nothing here reads or writes anything. */
public class Registration {

    private Registration() {}

    /** Seats in all sections of the bundle that is asked for, in exchange for what the request gives up. */
    public static Decision enroll(RegistrationContext context, EnrollRequest request, Event how, @Nullable UserId by) {
        Enrollment current = context.enrollment();
        Set<SectionId> givenUp = request.isSwap()
                ? SwapScope.of(context.student().with(current), request, context.sections())
                : Set.of();
        if (current.holdsAll(request.bundle().sections()) && givenUp.isEmpty()) {
            return new Decision.Same(standings(current, request.bundle().sections()));
        }
        Enrollment free = current.without(current.held(givenUp), by, context.now());
        RuleInput input = context.attempt(free, false);
        List<Objection> objections = RegistrationRules.objections(input);
        if (request.isSwap()) {
            objections = Stream.concat(SwapScope.tooLate(context, request), objections.stream())
                    .toList();
        }
        return objections.isEmpty()
                ? seated(context, input, request.bundle().sections(), how, by)
                : new Decision.Refuse(objections);
    }

    private static Decision seated(
            RegistrationContext context, RuleInput input, Set<SectionId> asked, Event how, @Nullable UserId by) {
        Enrollment before = input.enrollment();
        List<HeldSection> added = input.requestedSections().stream()
                .map(section -> seat(input, section))
                .toList();
        Set<SectionId> taken = added.stream().map(HeldSection::sectionId).collect(toSet());
        Enrollment after = before.with(added, how, by)
                .using(Waivers.usedFor(taken, context.student().overrides(), before));
        return new Decision.Change(after, standings(after, asked));
    }

    private static HeldSection seat(RuleInput input, Section section) {
        int number = input.seatFor(section).orElseThrow();
        return new HeldSection(section.courseId(), section.id(), number, section.worth(), input.now());
    }

    private static List<EnrollmentStatus> standings(Enrollment enrollment, Set<SectionId> sections) {
        return sections.stream()
                .flatMap(id -> enrollment.held(Set.of(id)).stream())
                .map(EnrollmentStatus::enrolled)
                .toList();
    }

    /** What {@link #enroll} says, but a place in line when only a seat is lacking. */
    public static Decision enrollOrWait(RegistrationContext context, EnrollRequest request, UserId by) {
        Decision decision = enroll(context, request, Event.ENROLLED, by);
        return request.orWait() && decision instanceof Decision.Refuse(var objections)
                ? wait(context, request, objections, by)
                : decision;
    }

    /** What {@link #enrollOrWait} refuses the request for, or for want of which seats the student would wait. */
    public static List<Objection> inTheWay(RegistrationContext context, EnrollRequest request, UserId by) {
        Decision decision = enrollOrWait(context, request, by);
        Decision said = decision instanceof Decision.Refuse ? decision : enroll(context, request, Event.ENROLLED, by);
        return said instanceof Decision.Refuse(var objections) ? objections : List.of();
    }

    /**
     * Of what speaks against a seat, all but the lack of one speaks against waiting for it. Nobody waits for what they have,
     * even if they would have to give it up together with what they offer.
     */
    private static Decision wait(
            RegistrationContext context, EnrollRequest request, List<Objection> objections, UserId by) {
        Enrollment current = context.enrollment();
        Set<SectionId> lacking =
                request.bundle().stream().filter(id -> !current.holds(id)).collect(toCollection(LinkedHashSet::new));
        if (lacking.isEmpty()) {
            return new Decision.Refuse(objections);
        }
        Optional<WaitingEntry> same = current.lines().stream()
                .filter(entry -> entry.sections().equals(lacking))
                .findFirst();
        boolean onlySeats = objections.stream().allMatch(it -> it.code().isForWantOfASeat());
        if (same.isPresent()) {
            return onlySeats
                    ? waitsAlready(context, same.get(), request.giveUp(), by)
                    : new Decision.Refuse(objections);
        }
        List<Objection> noPlace = noPlace(context, objections);
        return onlySeats && noPlace.isEmpty()
                ? new Decision.Join(current)
                : new Decision.Refuse(
                        Stream.concat(objections.stream(), noPlace.stream()).toList());
    }

    /** What speaks against standing in line for the seats that are lacking. */
    private static List<Objection> noPlace(RegistrationContext context, List<Objection> objections) {
        Set<SectionId> full = objections.stream()
                .filter(it -> it.code().isForWantOfASeat())
                .map(Objection::section)
                .collect(toSet());
        return full.isEmpty()
                ? List.of()
                : Stream.concat(waitsElsewhere(context, context.enrollment()), lineIsFull(context, full))
                        .toList();
    }

    /** The place stays; what is to be given up for the seat may be said later, or be changed. */
    private static Decision waitsAlready(
            RegistrationContext context, WaitingEntry entry, @Nullable SectionId givenUp, UserId by) {
        Enrollment current = context.enrollment();
        List<EnrollmentStatus> positions = positions(entry, context.charts());
        return givenUp == null || givenUp.equals(entry.ifPromotedDrop()) || !current.holds(givenUp)
                ? new Decision.Same(positions)
                : new Decision.Change(
                        current.givingUp(entry, givenUp, by, context.now()),
                        positions(entry.givingUp(givenUp), context.charts()));
    }

    public static List<EnrollmentStatus> positions(WaitingEntry entry, SeatCharts charts) {
        return entry.tickets().stream()
                .map(ticket -> EnrollmentStatus.waiting(
                        entry, ticket, charts.of(ticket.sectionId()).position(ticket.ticket())))
                .toList();
    }

    private static Stream<Objection> waitsElsewhere(RegistrationContext context, Enrollment current) {
        return context.requested().stream().flatMap(each -> current.sectionsWaitedFor().stream()
                .filter(other -> each.siblings().stream()
                        .anyMatch(it -> it.id().equals(other) && it.isSamePartAs(each.section())))
                .limit(1)
                .map(other -> new Objection.AlreadyWaitlisted(
                        each.section().id(), each.section().displayTitle(), other)));
    }

    /**
     * Why the student may not join: of the sections that lack a seat, those whose line is full. A bundle's other sections
     * have seats; whoever waits for the bundle stands in their lines too, however long these are.
     */
    private static Stream<Objection> lineIsFull(RegistrationContext context, Set<SectionId> full) {
        var waived = Waivers.of(context.student().overrides(), context.enrollment());
        return context.sections().stream()
                .filter(section -> full.contains(section.id()))
                .filter(section -> !waived.getOrDefault(section.id(), Set.of()).contains(ObjectionCode.WAITLIST_FULL))
                .flatMap(section -> lineIsFull(section, context.charts().of(section.id())).stream());
    }

    /** As many may wait as the section says; who joins in the same instant as others may still come on top. */
    private static Optional<Objection> lineIsFull(Section section, SeatChart chart) {
        Integer most = section.waitlistCapacity();
        return most != null && chart.hasFullLine(most)
                ? Optional.of(new Objection.WaitlistFull(section.id(), section.displayTitle(), most))
                : Optional.empty();
    }

    /**
     * The section's course given up with all that can't stay without it, or the line left.
     *
     * @param undo for how long it can be undone
     * @throws NotFound when the student neither holds it nor waits for it
     * @throws DropClosed when the last day for that is over
     */
    public static Decision.Change drop(
            StudentRecord student, SectionId section, Duration undo, UserId by, Instant now) {
        Enrollment current = student.enrollment().letGo(now);
        if (current.holds(section)) {
            return drop(student.with(current), current, section, undo, by, now);
        }
        return leave(current, section, by, now);
    }

    /**
     * The section's line left, and nothing else.
     *
     * @throws PromotedMeanwhile when the student holds the section instead
     * @throws NotFound when they neither wait for it nor hold it
     */
    public static Decision.Change leave(StudentRecord student, SectionId section, UserId by, Instant now) {
        Enrollment current = student.enrollment().letGo(now);
        if (current.holds(section)) {
            throw new PromotedMeanwhile(section);
        }
        return leave(current, section, by, now);
    }

    private static Decision.Change leave(Enrollment current, SectionId section, UserId by, Instant now) {
        WaitingEntry entry = current.waitingFor(section).orElseThrow(() -> new NotEnrolled(section));
        return new Decision.Change(
                current.left(entry, by, now),
                entry.tickets().stream()
                        .map(ticket -> EnrollmentStatus.left(entry, ticket, now))
                        .toList());
    }

    private static Decision.Change drop(
            StudentRecord student, Enrollment current, SectionId section, Duration undo, UserId by, Instant now) {
        Term term = student.term();
        boolean late = term.closedForDropping(now);
        if (late && term.closedForWithdrawing(now)) {
            throw new DropClosed(section, term);
        }
        List<HeldSection> givenUp = current.held(new DropScope(student).of(section));
        Instant heldUntil = undo.isZero() ? null : now.plus(undo);
        return new Decision.Change(
                current.drop(givenUp, heldUntil, late, by, now),
                givenUp.stream()
                        .map(it -> EnrollmentStatus.dropped(DroppedSection.of(it, now, heldUntil, late)))
                        .toList());
    }

    /** What was dropped taken back, in the same seats, if the rules still allow it. */
    public static Decision undo(RegistrationContext context, List<DroppedSection> taken, UserId by) {
        Enrollment current = context.enrollment();
        List<Objection> objections = RegistrationRules.objections(context.attempt(current, true));
        if (!objections.isEmpty()) {
            return new Decision.Refuse(objections);
        }
        Set<SectionId> sections =
                taken.stream().map(DroppedSection::sectionId).collect(toCollection(LinkedHashSet::new));
        Enrollment after = current.undo(taken, by, context.now())
                .using(Waivers.usedFor(sections, context.student().overrides(), current));
        return new Decision.Change(after, standings(after, sections));
    }
}
