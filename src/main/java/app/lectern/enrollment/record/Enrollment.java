package app.lectern.enrollment.record;

import static java.util.stream.Collectors.toCollection;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.record.HistoryEntry.Event;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * All that one student has in one term, in one document: whatever changes in it changes in one write, on condition that
 * nothing else has changed since it was read. Every method that changes something returns the enrollment as it would be,
 * with its history; nothing here asks the rules.
 *
 * @param id the student and the term, as in {@code 17/2026FA}
 * @param userId the student
 * @param term the term
 * @param version counts the changes; {@code null} before it is stored
 * @param courses the sections in which the student has a seat
 * @param seats those seats and the ones kept after a drop, for the unique index; {@code null} when there is none, as an
 *     empty array would be a value
 * @param waiting what the student waits for; {@code null} when nothing
 * @param dropped what the student gave up and has not taken again
 * @param usedOverrides the overrides that helped to a seat, each of use once
 * @param keys the answers to requests that carried a key
 * @param refused the refusals of such requests; {@code null} when there was none
 * @param history how all that came about, oldest first
 */
@Document("enrollment")
@RecordBuilder
public record Enrollment(
        @Id String id,
        @Field("user_id") UserId userId,
        TermId term,
        @Version @Nullable Long version,
        List<HeldSection> courses,
        @Nullable List<Seat> seats,
        @Nullable List<WaitingEntry> waiting,
        List<DroppedSection> dropped,
        List<String> usedOverrides,
        List<IdempotentResult> keys,
        @Nullable KeyedRefusals refused,
        List<HistoryEntry> history) {

    /** Documents from before there was a waitlist have none of its fields. */
    @PersistenceCreator
    public Enrollment {
        courses = orEmpty(courses);
        seats = orNull(seats);
        waiting = orNull(waiting);
        dropped = orEmpty(dropped);
        usedOverrides = orEmpty(usedOverrides);
        keys = orEmpty(keys);
        history = orEmpty(history);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <T> @Nullable List<T> orNull(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : List.copyOf(list);
    }

    /** Nothing, but that a request with this key was refused. */
    public static Enrollment refused(UserId student, TermId term, String key) {
        return EnrollmentBuilder.builder(none(student, term))
                .refused(KeyedRefusals.first(key))
                .build();
    }

    /** What a student has who has nothing yet. */
    public static Enrollment none(UserId student, TermId term) {
        return EnrollmentBuilder.builder()
                .id(idOf(student, term))
                .userId(student)
                .term(term)
                .build();
    }

    public static String idOf(UserId student, TermId term) {
        return student + "/" + term;
    }

    /** Whether there is, and was, nothing in it: then it only fences a request that was refused. */
    public boolean isEmpty() {
        return courses.isEmpty() && history.isEmpty();
    }

    public boolean holds(SectionId section) {
        return courses.stream().anyMatch(held -> held.sectionId().equals(section));
    }

    public boolean holdsAll(Collection<SectionId> sections) {
        return sections.stream().allMatch(this::holds);
    }

    public List<HeldSection> held(Collection<SectionId> sections) {
        return courses.stream()
                .filter(held -> sections.contains(held.sectionId()))
                .toList();
    }

    public List<HeldSection> heldOf(CourseId course) {
        return courses.stream().filter(held -> held.courseId().equals(course)).toList();
    }

    public int credits() {
        return courses.stream().mapToInt(HeldSection::credits).sum();
    }

    /** All seats in the student's hands, held or kept after a drop. */
    public List<Seat> seatsInUse() {
        return orEmpty(seats);
    }

    /** The seats that the student had not had before. */
    public Set<Seat> newSince(Enrollment before) {
        Set<Seat> taken = new HashSet<>(seatsInUse());
        before.seatsInUse().forEach(taken::remove);
        return taken;
    }

    public List<WaitingEntry> lines() {
        return orEmpty(waiting);
    }

    /** The entry by which the student waits for the section. */
    public Optional<WaitingEntry> waitingFor(SectionId section) {
        return lines().stream().filter(entry -> entry.isFor(section)).findFirst();
    }

    /** All sections in whose lines the student stands. */
    public Set<SectionId> sectionsWaitedFor() {
        return lines().stream().flatMap(entry -> entry.sections().stream()).collect(toCollection(LinkedHashSet::new));
    }

    /** What was given up together with this section, and can still be undone. */
    public List<DroppedSection> undoable(SectionId section, Instant now) {
        return DroppedSection.undoable(dropped, section, now);
    }

    public Optional<IdempotentResult> answerTo(String key) {
        return keys.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    public KeyedRefusals keyedRefusals() {
        return KeyedRefusals.orNone(refused);
    }

    /** With seats in these sections; what was dropped of them, or waited for, is no more. */
    public Enrollment with(List<HeldSection> added, @Nullable UserId by) {
        return with(added, Event.ENROLLED, by);
    }

    public Enrollment with(List<HeldSection> added, Event how, @Nullable UserId by) {
        if (added.isEmpty()) {
            return this;
        }
        Set<SectionId> taken = added.stream().map(HeldSection::sectionId).collect(toCollection(LinkedHashSet::new));
        Instant at = added.getFirst().since();
        Enrollment free = withoutLines(entry -> entry.sections().stream().anyMatch(taken::contains), how, by, at)
                .withDropped(it -> taken.contains(it.sectionId()) ? null : it);
        return free.state(Stream.concat(courses.stream(), added.stream()).toList(), free.dropped)
                .told(added.stream().map(it -> HistoryEntry.ofSeat(how, it.sectionId(), it.seat(), by, it.since())));
    }

    /** Without these sections, whose seats go at once. */
    public Enrollment without(List<HeldSection> givenUp, @Nullable UserId by, Instant at) {
        return drop(givenUp, null, false, by, at);
    }

    /**
     * Without these sections.
     *
     * @param heldUntil until when their seats are kept; {@code null} when they go at once
     * @param withdrawn whether it leaves a mark
     */
    public Enrollment drop(
            List<HeldSection> givenUp,
            @Nullable Instant heldUntil,
            boolean withdrawn,
            @Nullable UserId by,
            Instant at) {
        Event event = withdrawn ? Event.WITHDRAWN : Event.DROPPED;
        var now = Stream.concat(
                        dropped.stream(), givenUp.stream().map(it -> DroppedSection.of(it, at, heldUntil, withdrawn)))
                .toList();
        return state(courses.stream().filter(it -> !givenUp.contains(it)).toList(), now)
                .told(givenUp.stream().map(it -> HistoryEntry.ofSeat(event, it.sectionId(), it.seat(), by, at)));
    }

    /** With what was dropped taken back, in the seats that were kept; it is waited for no more. */
    public Enrollment undo(List<DroppedSection> taken, UserId by, Instant at) {
        var back = taken.stream().map(DroppedSection::takenBack).toList();
        return withoutLines(entry -> back.stream().anyMatch(it -> entry.isFor(it.sectionId())), Event.UNDONE, by, at)
                .state(
                        Stream.concat(courses.stream(), back.stream()).toList(),
                        dropped.stream().filter(it -> !taken.contains(it)).toList())
                .told(back.stream().map(it -> HistoryEntry.ofSeat(Event.UNDONE, it.sectionId(), it.seat(), by, at)));
    }

    /** Without the seats that were kept after a drop until now. */
    public Enrollment letGo(Instant now) {
        var expired = dropped.stream().filter(it -> it.isExpired(now)).toList();
        return expired.isEmpty()
                ? this
                : withDropped(it -> it.isExpired(now) ? it.letGo() : it)
                        .told(expired.stream()
                                .map(it -> HistoryEntry.ofSeat(Event.LET_GO, it.sectionId(), it.seat(), null, now)));
    }

    /** In another seat of a section, be it held or kept after a drop. */
    public Enrollment moved(SectionId section, int seat, Instant at) {
        var held = courses.stream()
                .map(it -> it.sectionId().equals(section) ? it.movedTo(seat) : it)
                .toList();
        return state(
                        held,
                        dropped.stream()
                                .map(it -> it.sectionId().equals(section) && it.keepsSeat() ? it.movedTo(seat) : it)
                                .toList())
                .told(Stream.of(HistoryEntry.ofSeat(Event.MOVED, section, seat, null, at)));
    }

    /** In line. */
    public Enrollment joined(WaitingEntry entry, UserId by) {
        return lines(Stream.concat(lines().stream(), Stream.of(entry)).toList())
                .told(entry.tickets().stream().map(it -> HistoryEntry.ofTicket(Event.JOINED, it, by, entry.since())));
    }

    /** In the same place, with this section to be given up for the seat. */
    public Enrollment givingUp(WaitingEntry entry, SectionId givenUp, UserId by, Instant at) {
        return lines(lines().stream()
                        .map(it -> it.equals(entry) ? it.givingUp(givenUp) : it)
                        .toList())
                .told(entry.tickets().stream().map(it -> HistoryEntry.ofTicket(Event.OFFERED, it, by, at)));
    }

    /** Out of this line. */
    public Enrollment left(WaitingEntry entry, @Nullable UserId by, Instant at) {
        return withoutLines(entry::equals, Event.LEFT, by, at);
    }

    /** In the same place, with the reasons for which somebody behind may have been taken. */
    public Enrollment passedOver(WaitingEntry entry, SectionId section, List<Reason> why, Instant at) {
        var there = HistoryEntry.ofTicket(Event.PASSED_OVER, entry.ticketFor(section), null, at);
        return lines(lines().stream()
                        .map(it -> it.equals(entry) ? it.passedOver(why) : it)
                        .toList())
                .told(Stream.of(there.because(why)));
    }

    /** Without a section that is no more, and the lines that it was waited for in. */
    public Enrollment withoutRemoved(SectionId section, Instant at) {
        var gone = held(List.of(section));
        return withoutLines(entry -> entry.isFor(section), Event.LEFT, null, at)
                .withDropped(it -> it.sectionId().equals(section) ? it.letGo() : it)
                .keeping(it -> !gone.contains(it))
                .told(gone.stream().map(it -> HistoryEntry.ofSeat(Event.REMOVED, section, it.seat(), null, at)));
    }

    public Enrollment using(Collection<String> overrides) {
        return overrides.isEmpty()
                ? this
                : EnrollmentBuilder.builder(this)
                        .usedOverrides(both(usedOverrides, overrides.stream()))
                        .build();
    }

    public Enrollment answered(IdempotentResult answer) {
        return EnrollmentBuilder.builder(this)
                .keys(both(keys, Stream.of(answer)))
                .build();
    }

    private Enrollment keeping(Predicate<HeldSection> kept) {
        return state(courses.stream().filter(kept).toList(), dropped);
    }

    /** Whoever has a seat does not leave the line but reaches its end, which needs no further word. */
    private Enrollment withoutLines(Predicate<WaitingEntry> which, Event because, @Nullable UserId by, Instant at) {
        var gone = lines().stream().filter(which).toList();
        var told = because == Event.PROMOTED
                ? Stream.<HistoryEntry>empty()
                : gone.stream()
                        .flatMap(entry -> entry.tickets().stream())
                        .map(it -> HistoryEntry.ofTicket(Event.LEFT, it, by, at));
        return gone.isEmpty()
                ? this
                : lines(lines().stream().filter(which.negate()).toList()).told(told);
    }

    private Enrollment withDropped(UnaryOperator<@Nullable DroppedSection> change) {
        return state(
                courses, dropped.stream().map(change).filter(Objects::nonNull).toList());
    }

    /** The one place where the seats follow from what is held and kept. */
    private Enrollment state(List<HeldSection> held, List<DroppedSection> droppedNow) {
        List<Seat> taken = Stream.concat(
                        held.stream().map(it -> new Seat(it.sectionId(), it.seat())),
                        droppedNow.stream()
                                .filter(DroppedSection::keepsSeat)
                                .map(it -> new Seat(it.sectionId(), it.seat())))
                .toList();
        return EnrollmentBuilder.builder(this)
                .courses(held)
                .seats(taken)
                .dropped(droppedNow)
                .build();
    }

    private Enrollment lines(List<WaitingEntry> entries) {
        return EnrollmentBuilder.builder(this).waiting(entries).build();
    }

    private Enrollment told(Stream<HistoryEntry> events) {
        return EnrollmentBuilder.builder(this).history(both(history, events)).build();
    }

    private static <T> List<T> both(List<T> first, Stream<T> then) {
        return Stream.concat(first.stream(), then).toList();
    }
}
