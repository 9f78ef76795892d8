package app.lectern.catalog;

import app.lectern.base.Classification;
import app.lectern.base.TermId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A stretch of the school year, as in "Fall 2026". All its days are days in its zone, from midnight to midnight.
 *
 * <p>A deadline may come before the first day, as where enrolling closes before a short term begins, and either of the
 * two may come first: some schools let students drop for weeks after the last could enroll, others stop drops early to
 * keep sections full. Once the term is over, nobody enrolls or drops any more.
 *
 * @param id what it is named by
 * @param name what people call it
 * @param state how far it has come; a term of before there were states is published
 * @param starts its first day
 * @param ends its last day
 * @param creditLimit how many credits a student may take in it
 * @param zone where its times of day are meant
 * @param addDeadline the last day on which students may enroll; {@code null} when they may until the term ends
 * @param dropDeadline the last day on which students may drop; {@code null} when they may until the term ends
 * @param withdrawDeadline the last day on which students may still leave with a mark that says so; {@code null} when they
 *     may not once they may not drop any more
 * @param windows when who may register; empty when everybody may until the deadline
 * @param version counts the changes to the document; {@code null} before it is stored, or changed for the first time
 */
@Document("term")
@RecordBuilder
public record Term(
        @Id TermId id,
        String name,
        TermState state,
        LocalDate starts,
        LocalDate ends,
        int creditLimit,
        ZoneId zone,
        @Nullable LocalDate addDeadline,
        @Nullable LocalDate dropDeadline,
        @Nullable LocalDate withdrawDeadline,
        List<Window> windows,
        @Version @Nullable Long version)
        implements TermBuilder.With {

    /** The credit limit of a term that nobody gave one. */
    public static final int USUAL_CREDIT_LIMIT = 18;

    /**
     * @throws IllegalArgumentException when the term ends before it starts or before a deadline, or the limit is below 1
     */
    @PersistenceCreator
    public Term {
        state = state == null ? TermState.PUBLISHED : state;
        windows = windows == null ? List.of() : List.copyOf(windows);
        if (ends.isBefore(starts)) {
            throw new IllegalArgumentException("A term can't end before it starts");
        }
        if (Stream.of(addDeadline, dropDeadline, withdrawDeadline).anyMatch(it -> isAfter(it, ends))) {
            throw new IllegalArgumentException("A deadline is not after the term's last day");
        }
        if (creditLimit < 1) {
            throw new IllegalArgumentException("A credit limit is 1 or more");
        }
    }

    /** A published term without deadlines, before it is stored. */
    public Term(TermId id, String name, LocalDate starts, LocalDate ends, int creditLimit, ZoneId zone) {
        this(id, name, TermState.PUBLISHED, starts, ends, creditLimit, zone, null, null, null, List.of(), null);
    }

    private static boolean isAfter(@Nullable LocalDate deadline, LocalDate ends) {
        return deadline != null && deadline.isAfter(ends);
    }

    /** Whether only the office sees it. */
    public boolean isDraft() {
        return state == TermState.DRAFT;
    }

    /** Whether nothing of it changes any more. */
    public boolean isArchived() {
        return state == TermState.ARCHIVED;
    }

    /** Where it stands among the other terms. */
    public TermStart start() {
        return new TermStart(id, starts);
    }

    /** The last day on which students may enroll. */
    public LocalDate lastDayToAdd() {
        return Objects.requireNonNullElse(addDeadline, ends);
    }

    /**
     * The last day on which a student of this classification may enroll: the last day of the last window that admits them,
     * or the term's own when it has no windows. A student whom no window admits has no such day until the term's own has
     * passed; then it is that one.
     */
    public Optional<LocalDate> lastDayToAdd(@Nullable Classification classification, Instant now) {
        Optional<LocalDate> last = windows.isEmpty()
                ? Optional.of(lastDayToAdd())
                : admitting(classification).map(this::lastDay).max(Comparator.naturalOrder());
        return last.or(() -> Optional.of(lastDayToAdd()).filter(day -> closedForAdding(now)));
    }

    private LocalDate lastDay(Window window) {
        return window.lastDay().filter(lastDayToAdd()::isAfter).orElse(lastDayToAdd());
    }

    /** The last day on which students may drop. */
    public LocalDate lastDayToDrop() {
        return Objects.requireNonNullElse(dropDeadline, ends);
    }

    /** The last day on which students may leave with a mark. */
    public LocalDate lastDayToWithdraw() {
        return Objects.requireNonNullElse(withdrawDeadline, lastDayToDrop());
    }

    /** Whether the last day to enroll was over at this instant. */
    public boolean closedForAdding(Instant instant) {
        return isArchived() || today(instant).isAfter(lastDayToAdd());
    }

    /** Whether the last day to drop was over at this instant. */
    public boolean closedForDropping(Instant instant) {
        return isArchived() || today(instant).isAfter(lastDayToDrop());
    }

    /** Whether the last day to leave with a mark was over at this instant. */
    public boolean closedForWithdrawing(Instant instant) {
        return isArchived() || today(instant).isAfter(lastDayToWithdraw());
    }

    /** Whether a window is open at this instant that admits a student of this classification; true in a term without windows. */
    public boolean openFor(@Nullable Classification classification, Instant now) {
        return windows.isEmpty() || admitting(classification).anyMatch(window -> window.isOpen(now, zone));
    }

    /** Whether a student of this classification may register at this instant. */
    public boolean isOpenFor(@Nullable Classification classification, Instant now) {
        return !closedForAdding(now) && openFor(classification, now);
    }

    /** Whether anybody may register at this instant. */
    public boolean isOpen(Instant now) {
        return !closedForAdding(now) && (windows.isEmpty() || windows.stream().anyMatch(it -> it.isOpen(now, zone)));
    }

    /** Whether a student of this classification may register, or when. */
    public Opening openingFor(@Nullable Classification classification, Instant now) {
        return opening(isOpenFor(classification, now), nextOpeningFor(classification, now), now);
    }

    /** Whether anybody may register, or when. */
    public Opening opening(Instant now) {
        return opening(isOpen(now), nextOpening(now), now);
    }

    private Opening opening(boolean open, Optional<Instant> next, Instant now) {
        if (open) {
            return new Opening.Open();
        }
        return closedForAdding(now)
                ? new Opening.Closed()
                : next.<Opening>map(Opening.Opens::new).orElseGet(Opening.Closed::new);
    }

    /** Who has no window in a term that has some, and can't register without. */
    public Set<Classification> unadmitted() {
        return Window.unadmitted(windows.stream().map(Window::classifications).toList());
    }

    /** Whether the term has windows, and each that admits a student of this classification has closed by this instant. */
    public boolean windowsOver(@Nullable Classification classification, Instant now) {
        return !windows.isEmpty() && admitting(classification).allMatch(window -> window.isClosed(now, zone));
    }

    /** When the first window after this instant opens that admits a student of this classification; empty when none does. */
    public Optional<Instant> nextOpeningFor(@Nullable Classification classification, Instant after) {
        return firstAfter(after, admitting(classification));
    }

    /** When the first window after this instant opens for anybody; empty when none does. */
    public Optional<Instant> nextOpening(Instant after) {
        return firstAfter(after, windows.stream());
    }

    private Optional<Instant> firstAfter(Instant after, Stream<Window> some) {
        return openings(some).filter(opening -> opening.isAfter(after)).min(Comparator.naturalOrder());
    }

    private Stream<Instant> openings(Stream<Window> some) {
        return some.map(window -> window.opening(zone));
    }

    private Stream<Window> admitting(@Nullable Classification classification) {
        return windows.stream().filter(window -> window.admits(classification));
    }

    public boolean covers(Instant instant) {
        LocalDate day = today(instant);
        return !day.isBefore(starts) && !day.isAfter(ends);
    }

    boolean startsAfter(Instant instant) {
        return starts.isAfter(today(instant));
    }

    private LocalDate today(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Whether the registrar would call the two the same. */
    public boolean saysTheSameAs(Term other) {
        return withVersion(null).equals(other.withVersion(null));
    }

    /** Noon of the day in the middle. */
    public Instant middle() {
        return starts.plusDays(ChronoUnit.DAYS.between(starts, ends) / 2)
                .atTime(LocalTime.NOON)
                .atZone(zone)
                .toInstant();
    }

    /** Whether its last day is over. */
    public boolean isOver(Instant instant) {
        return ends.isBefore(today(instant));
    }
}
