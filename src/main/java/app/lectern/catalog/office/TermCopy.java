package app.lectern.catalog.office;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionBuilder;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sections of one term as they are to be in another one, where nobody is in them yet. What is cancelled stays behind, with
 * what belongs to it. What meets from a term's first day or until its last one does so there, too; of what would meet beyond
 * these days, only that part comes along that doesn't.
 */
class TermCopy {

    private final Term source;
    private final TermId target;
    private final LocalDate starts;
    private final LocalDate ends;
    private final TermShift shift;

    TermCopy(Term source, TermId target, LocalDate starts, LocalDate ends) {
        this.source = source;
        this.target = target;
        this.starts = starts;
        this.ends = ends;
        shift = new TermShift(source.starts(), starts);
    }

    /** Those of a term's sections that come along, as they are in it. */
    static List<Section> comingAlong(Collection<Section> sections) {
        Set<SectionId> cancelled = sections.stream()
                .filter(it -> it.status() == SectionStatus.CANCELLED)
                .map(Section::id)
                .collect(Collectors.toSet());
        return sections.stream()
                .filter(it -> !cancelled.contains(it.id()) && !isIn(cancelled, it.belongsTo()))
                .toList();
    }

    private static boolean isIn(Set<SectionId> sections, @Nullable SectionId id) {
        return id != null && sections.contains(id);
    }

    Section of(Section section) {
        return SectionBuilder.builder(section)
                .id(there(section.id()))
                .term(target)
                .belongsTo(section.belongsTo() == null ? null : there(section.belongsTo()))
                .reservedUntil(
                        section.reservedUntil() == null ? null : earlier(shift.of(section.reservedUntil()), ends))
                .meetings(section.meetings().stream().flatMap(this::moved).toList())
                .taken(0)
                .waiting(0)
                .listing(null)
                .version(null)
                .build();
    }

    private SectionId there(SectionId id) {
        return new SectionId(target, id.number());
    }

    /** Whether one of its meetings comes along in part only, or not at all. */
    boolean cuts(Section section) {
        return section.meetings().stream().anyMatch(this::cuts);
    }

    private boolean cuts(Meeting meeting) {
        return first(meeting).isBefore(starts)
                || last(meeting).isAfter(ends)
                || moved(meeting).findAny().isEmpty();
    }

    private Stream<Meeting> moved(Meeting meeting) {
        LocalDate from = first(meeting).isBefore(starts) ? starts : first(meeting);
        LocalDate to = earlier(last(meeting), ends);
        return meetsBetween(from, to, meeting)
                ? Stream.of(new Meeting(meeting.days(), meeting.start(), meeting.end(), from, to, meeting.place()))
                : Stream.empty();
    }

    private static boolean meetsBetween(LocalDate from, LocalDate to, Meeting meeting) {
        return !to.isBefore(from)
                && from.datesUntil(to.plusDays(1)).limit(7).anyMatch(it -> meeting.days()
                        .contains(it.getDayOfWeek()));
    }

    private LocalDate first(Meeting meeting) {
        return meeting.from().equals(source.starts()) ? starts : shift.of(meeting.from());
    }

    private LocalDate last(Meeting meeting) {
        return meeting.to().equals(source.ends()) ? ends : shift.of(meeting.to());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
