package app.lectern.enrollment;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.RegistrationContext;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.waitlist.PromotedSection;
import app.lectern.enrollment.waitlist.Promoter;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what a decision is made on.
 *
 * <p>The seats are always read before the student's document: the other way round, a second click would be told "full"
 * when the first one had just taken the last seat for the same student.
 */
@Component
public class RegistrationContexts {

    private final SeatQueries seats;
    private final RegistrationQueries queries;
    private final Promoter promoter;
    private final Clock clock;

    RegistrationContexts(SeatQueries seats, RegistrationQueries queries, Promoter promoter, Clock clock) {
        this.seats = seats;
        this.queries = queries;
        this.promoter = promoter;
        this.clock = clock;
    }

    /**
     * What is on record of the student, and nothing of any section.
     *
     * @throws NotFound when there is no such term
     */
    public StudentRecord student(UserId student, TermId term) {
        return queries.student(student, term);
    }

    /** The same, for the term of these sections. */
    StudentRecord student(UserId student, Set<SectionId> sections) {
        return student(student, termOf(sections));
    }

    /**
     * What a student wants to know, with lines as they stand.
     *
     * @throws NotFound when there is no such section
     */
    public RegistrationContext asItIs(UserId student, Set<SectionId> sections) {
        return read(student, sections, List.of());
    }

    /** What was read of the student, with these sections, to be decided upon as of this instant. */
    RegistrationContext around(StudentRecord student, Set<SectionId> sections, Instant now) {
        return new RegistrationContext(student, queries.inContext(sections), seats.charts(sections), now);
    }

    /**
     * What a student who asks for seats is decided upon. If the student would get one while others wait, the lines are
     * moved first, and all is read again: then the student sees only the seats that nobody in line could take. A seat
     * that comes free after a line was moved, or that the office adds or opens to others, is the line's first, too.
     *
     * @param getsSeats whether the student would get a seat, as things are; asked of each reading on which lines may have
     *     to be moved
     * @throws NotFound when there is no such section
     */
    public RegistrationContext afterThoseInLine(
            UserId student, Set<SectionId> sections, Predicate<RegistrationContext> getsSeats) {
        Map<SectionId, PromotedSection> promoted = new HashMap<>();
        while (true) {
            RegistrationContext now = read(student, sections, promoted.values());
            List<Section> toPromote = toPromote(now, promoted);
            if (toPromote.isEmpty() || !getsSeats.test(now) && !areSeatsOverdue(toPromote, now)) {
                return now;
            }
            toPromote.forEach(it -> promoted.put(it.id(), promoter.promote(it.id())));
        }
    }

    private static boolean areSeatsOverdue(List<Section> sections, RegistrationContext now) {
        return sections.stream()
                .anyMatch(it -> !now.charts().of(it.id()).expired().isEmpty());
    }

    private static List<Section> toPromote(RegistrationContext now, Map<SectionId, PromotedSection> promoted) {
        return now.sections().stream()
                .filter(it -> Promoter.isNeeded(it, now.charts().of(it.id())))
                .filter(it -> !isStill(promoted.get(it.id()), it))
                .toList();
    }

    private static boolean isStill(@Nullable PromotedSection promoted, Section section) {
        return promoted != null && promoted.isStillOf(section);
    }

    private RegistrationContext read(UserId student, Set<SectionId> sections, Collection<PromotedSection> promoted) {
        SeatCharts charts = seats.charts(sections)
                .with(promoted.stream().map(PromotedSection::chart).toList());
        StudentRecord record = student(student, sections);
        return new RegistrationContext(record, queries.inContext(sections), charts, clock.instant());
    }

    /** The one term that all of them are of. */
    static TermId termOf(Set<SectionId> sections) {
        Set<TermId> terms = sections.stream().map(SectionId::term).collect(toSet());
        if (terms.size() != 1) {
            throw new IllegalArgumentException("Sections to enroll in together are of one term");
        }
        return terms.iterator().next();
    }
}
