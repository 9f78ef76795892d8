package app.lectern.enrollment;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.BundleVerdict;
import app.lectern.enrollment.decision.Decision;
import app.lectern.enrollment.decision.DryRun;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.decision.KeyReused;
import app.lectern.enrollment.decision.PlanRegistration;
import app.lectern.enrollment.decision.PromotedMeanwhile;
import app.lectern.enrollment.decision.Registration;
import app.lectern.enrollment.decision.RegistrationContext;
import app.lectern.enrollment.plans.Plan;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.enrollment.record.IdempotentResult;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.record.Ticket;
import app.lectern.enrollment.record.VersionedWrites;
import app.lectern.enrollment.record.WaitingEntry;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.waitlist.EnrollmentWriter;
import app.lectern.enrollment.waitlist.PromotedSection;
import app.lectern.enrollment.waitlist.Promoter;
import app.lectern.enrollment.waitlist.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where seats change hands: reads what there is, asks the rules, and writes the student's document on condition that it
 * is still as it was read. See {@code docs/decisions/0004-a-seat-is-a-number.md}.
 *
 * <p>The seats are always read before the student's document: the other way round, a second click would be told "full"
 * when the first one had just taken the last seat for the same student.
 */
@Component
public class RegistrationHandler {

    private final EnrollmentWriter writer;
    private final SeatQueries seats;
    private final RegistrationQueries queries;
    private final Promoter promoter;
    private final Tickets tickets;
    private final UndoTime undoTime;
    private final Clock clock;

    RegistrationHandler(
            EnrollmentWriter writer,
            SeatQueries seats,
            RegistrationQueries queries,
            Promoter promoter,
            Tickets tickets,
            UndoTime undoTime,
            Clock clock) {
        this.writer = writer;
        this.seats = seats;
        this.queries = queries;
        this.promoter = promoter;
        this.tickets = tickets;
        this.undoTime = undoTime;
        this.clock = clock;
    }

    /** Seats in all sections of the wish by one write, or a place in line, or all that speaks against it. */
    EnrollOutcome enroll(UserId student, EnrollRequest wish, UserId by, @Nullable String key) {
        return VersionedWrites.untilNotOvertaken(() -> orAsAnswered(student, wish, key, () -> {
            RegistrationContext context =
                    context(student, wish.sections(), it -> takes(Registration.enrollOrWait(it, wish, by)));
            return repeated(context.student(), key, wish.toString())
                    .orElseGet(() -> carryOut(
                            Registration.enrollOrWait(context, wish, by), context, wish, by, new Key(key, wish)));
        }));
    }

    /**
     * One section given up and others taken by one write.
     *
     * @throws NotFound when the student has neither the one nor the others
     */
    EnrollOutcome swap(UserId student, EnrollRequest wish, UserId by, @Nullable String key) {
        SectionId given = wish.giveUp();
        return VersionedWrites.untilNotOvertaken(() -> orAsAnswered(student, wish, key, () -> {
            RegistrationContext context =
                    context(student, wish.sections(), it -> takes(Registration.enroll(it, wish, Event.ENROLLED, by)));
            Enrollment current = context.enrollment();
            return repeated(context.student(), key, wish.toString()).orElseGet(() -> {
                if (given != null && !current.holds(given) && !current.holdsAll(wish.sections())) {
                    throw new NotFound("enrollment in " + given);
                }
                Decision decision = Registration.enroll(context, wish, Event.ENROLLED, by);
                return carryOut(decision, context, wish, by, new Key(key, wish));
            });
        }));
    }

    /** A request that was answered is answered the same when what it names is no more. */
    private EnrollOutcome orAsAnswered(
            UserId student, EnrollRequest wish, @Nullable String key, Supplier<EnrollOutcome> decision) {
        try {
            return decision.get();
        } catch (NotFound gone) {
            return repeated(queries.student(student, termOf(wish.sections())), key, wish.toString())
                    .orElseThrow(() -> gone);
        }
    }

    /** The course given up with all its parts, or the line left; how the student then stands with what was given up. */
    List<EnrollmentStatus> drop(UserId student, SectionId section, UserId by, @Nullable String key) {
        return giveUp(
                student,
                section,
                new Key(key, "drop " + section),
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
                new Key(key, "leave " + section),
                record -> Registration.leave(record, section, by, clock.instant()));
    }

    private List<EnrollmentStatus> giveUp(
            UserId student, SectionId section, Key key, Function<StudentRecord, Decision.Change> decision) {
        return VersionedWrites.untilNotOvertaken(() -> {
            StudentRecord record = queries.student(student, section.term());
            return answered(record, key.key(), key.request())
                    .map(IdempotentResult::sections)
                    .orElseGet(() -> {
                        var change = decision.apply(record);
                        write(record, change, key);
                        return change.sections();
                    });
        });
    }

    /**
     * What was dropped together with this section taken back.
     *
     * @throws NotFound when there is nothing to take back, or not any more
     */
    EnrollOutcome undo(UserId student, SectionId section, UserId by, @Nullable String key) {
        return VersionedWrites.untilNotOvertaken(() -> {
            StudentRecord record = queries.student(student, section.term());
            Key keyed = new Key(key, "undo " + section);
            return repeated(record, key, keyed.request())
                    .<EnrollOutcome>map(it -> it)
                    .orElseGet(() -> undo(record, section, by, keyed));
        });
    }

    private EnrollOutcome undo(StudentRecord record, SectionId section, UserId by, Key key) {
        Instant now = clock.instant();
        List<DroppedSection> taken = record.enrollment().undoable(section, now);
        if (taken.isEmpty()) {
            return same(record, stillHeld(record.enrollment(), section), key);
        }
        Set<SectionId> sections = taken.stream().map(DroppedSection::sectionId).collect(toSet());
        var context = new RegistrationContext(record, queries.offers(sections), seats.charts(sections), now);
        return switch (Registration.undo(context, taken, by)) {
            case Decision.Change change -> write(record, change, key);
            case Decision.Refuse(var objections) -> new EnrollOutcome.Refused(objections);
            case Decision.Same(var standings) -> same(record, standings, key);
            case Decision.Join join -> throw new IllegalStateException("Nobody stands in line to take something back");
        };
    }

    private static List<EnrollmentStatus> stillHeld(Enrollment enrollment, SectionId section) {
        List<HeldSection> held = enrollment.held(Set.of(section));
        if (held.isEmpty()) {
            throw new NotFound("drop of " + section + " that can be undone");
        }
        return held.stream().map(EnrollmentStatus::enrolled).toList();
    }

    /** What speaks against it, and nothing else. */
    public List<Objection> objections(UserId student, EnrollRequest wish) {
        return Registration.inTheWay(read(student, wish.sections()), wish, student);
    }

    /** What speaks against each of these bundles if all the others were held, too, and nothing else. */
    public List<BundleVerdict> validate(UserId student, List<Set<SectionId>> bundles) {
        if (bundles.isEmpty()) {
            return List.of();
        }
        Set<SectionId> all = all(bundles);
        var registration = new PlanRegistration(read(student, all), student);
        return bundles.stream().map(registration::validate).toList();
    }

    private static Set<SectionId> all(List<Set<SectionId>> bundles) {
        return bundles.stream().flatMap(Set::stream).collect(toSet());
    }

    /**
     * As many of a plan's bundles as can go together, in this order, by one write.
     *
     * @param bundles those that are in the catalog
     * @return what became of each
     */
    public List<BundleVerdict> enrollAll(Plan plan, List<Set<SectionId>> bundles, @Nullable String key) {
        UserId student = plan.userId();
        Key keyed = new Key(key, "register " + new TreeSet<>(plan.sections()));
        if (bundles.isEmpty()) {
            return answered(queries.student(student, plan.term()), key, keyed.request())
                    .map(it -> it.others(bundles))
                    .orElse(List.of());
        }
        return VersionedWrites.untilNotOvertaken(() -> {
            RegistrationContext context =
                    context(student, all(bundles), it -> new PlanRegistration(it, student).takesAnyOf(bundles));
            var registration = new PlanRegistration(context, student);
            Optional<IdempotentResult> before = answered(context.student(), key, keyed.request());
            if (before.isPresent()) {
                return Stream.concat(
                                bundles.stream()
                                        .map(it -> before.get().verdict(it).orElseGet(() -> registration.verdict(it))),
                                before.get().others(bundles).stream())
                        .toList();
            }
            List<BundleVerdict> verdicts = registration.enrollAll(bundles);
            List<EnrollmentStatus> held =
                    verdicts.stream().flatMap(it -> it.held().stream()).toList();
            if (registration.changed()) {
                write(context.student(), new Decision.Change(registration.enrollment(), held), keyed);
            } else if (verdicts.stream().allMatch(BundleVerdict::isHeld)) {
                same(context.student(), held, keyed);
            }
            return verdicts;
        });
    }

    /** What would come of it after what is kept in the rehearsal, which then keeps this too. */
    EnrollOutcome rehearse(UserId student, Set<SectionId> sections, DryRun dryRun) {
        RegistrationContext context = dryRun.over(read(student, sections));
        return switch (Registration.enroll(context, EnrollRequest.seatsIn(sections), Event.ENROLLED, student)) {
            case Decision.Change(var after, var standings) -> {
                dryRun.keep(after);
                yield new EnrollOutcome.Done(standings, true);
            }
            case Decision.Same(var standings) -> new EnrollOutcome.Done(standings, false);
            case Decision.Refuse(var objections) -> new EnrollOutcome.Refused(objections);
            case Decision.Join join -> throw new IllegalStateException("Nobody stands in line in a rehearsal");
        };
    }

    /**
     * Everything read. Whoever would take a seat for which others go first sees it after those have got what is theirs: of
     * a section with a line, only the seats that nobody in it could take. One that comes free after they were asked, or
     * that the office adds or opens to others, is theirs first.
     *
     * @param takes whether the student would get a seat, as things are
     */
    private RegistrationContext context(
            UserId student, Set<SectionId> sections, Predicate<RegistrationContext> takes) {
        Map<SectionId, PromotedSection> settled = new HashMap<>();
        while (true) {
            RegistrationContext now = read(student, sections, settled.values());
            List<Section> others = now.sections().stream()
                    .filter(it -> Promoter.isNeeded(it, now.charts().of(it.id())))
                    .filter(it -> !isStill(settled.get(it.id()), it))
                    .toList();
            boolean overdue = others.stream()
                    .anyMatch(it -> !now.charts().of(it.id()).expired().isEmpty());
            if (others.isEmpty() || !overdue && !takes.test(now)) {
                return now;
            }
            others.forEach(it -> settled.put(it.id(), promoter.promote(it.id())));
        }
    }

    private static boolean isStill(@Nullable PromotedSection settled, Section section) {
        return settled != null && settled.isStillOf(section);
    }

    private static boolean takes(Decision decision) {
        return decision instanceof Decision.Change;
    }

    private RegistrationContext read(UserId student, Set<SectionId> sections) {
        return read(student, sections, List.of());
    }

    private RegistrationContext read(UserId student, Set<SectionId> sections, Collection<PromotedSection> settled) {
        SeatCharts charts = seats.charts(sections)
                .with(settled.stream().map(PromotedSection::chart).toList());
        StudentRecord record = queries.student(student, termOf(sections));
        return new RegistrationContext(record, queries.offers(sections), charts, clock.instant());
    }

    private EnrollOutcome carryOut(
            Decision decision, RegistrationContext context, EnrollRequest wish, UserId by, Key key) {
        return switch (decision) {
            case Decision.Change change -> write(context.student(), change, key);
            case Decision.Join(var before) -> join(context, before, wish, by, key);
            case Decision.Same(var standings) -> same(context.student(), standings, key);
            case Decision.Refuse(var objections) -> new EnrollOutcome.Refused(objections);
        };
    }

    /** Even if nothing else changes, a key is kept: later the same request must not do anything either. */
    private EnrollOutcome same(StudentRecord record, List<EnrollmentStatus> standings, Key key) {
        if (key.key() != null) {
            writer.replace(record.enrollment(), record.enrollment().answered(key.answer(standings, false)));
        }
        return new EnrollOutcome.Done(standings, false);
    }

    private EnrollOutcome join(
            RegistrationContext context, Enrollment before, EnrollRequest wish, UserId by, Key key) {
        List<Ticket> drawn = wish.sections().stream()
                .filter(section -> !before.holds(section))
                .map(tickets::draw)
                .toList();
        var entry = new WaitingEntry(
                context.sections().getFirst().courseId(), drawn, context.now(), wish.giveUp(), List.of());
        List<EnrollmentStatus> standings = Registration.positions(entry, context.charts());
        return write(context.student(), new Decision.Change(before.joined(entry, by), standings), key);
    }

    private EnrollOutcome.Done write(StudentRecord record, Decision.Change change, Key key) {
        Enrollment after =
                key.key() == null ? change.after() : change.after().answered(key.answer(change.sections(), true));
        writer.replace(record.enrollment(), after);
        return new EnrollOutcome.Done(change.sections(), true);
    }

    private static Optional<EnrollOutcome> repeated(StudentRecord record, @Nullable String key, String request) {
        return answered(record, key, request).map(IdempotentResult::outcome);
    }

    private static Optional<IdempotentResult> answered(StudentRecord record, @Nullable String key, String request) {
        Optional<IdempotentResult> kept = Optional.ofNullable(key).flatMap(record.enrollment()::answerTo);
        kept.filter(it -> !it.request().equals(request)).ifPresent(it -> {
            throw new KeyReused(it.key());
        });
        return kept;
    }

    private static TermId termOf(Set<SectionId> sections) {
        Set<TermId> terms = sections.stream().map(SectionId::term).collect(toSet());
        if (terms.size() != 1) {
            throw new IllegalArgumentException("Sections to enroll in together are of one term");
        }
        return terms.iterator().next();
    }

    /**
     * The key that a request carried.
     *
     * @param key {@code null} when it carried none
     * @param request what it asks for, in one line
     */
    private record Key(@Nullable String key, String request) {

        Key(@Nullable String key, EnrollRequest wish) {
            this(key, wish.toString());
        }

        IdempotentResult answer(List<EnrollmentStatus> standings, boolean changed) {
            return new IdempotentResult(Objects.requireNonNull(key), request, standings, changed);
        }
    }
}
