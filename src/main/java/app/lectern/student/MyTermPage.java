package app.lectern.student;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.StudentTerm;
import app.lectern.enrollment.WaitingPlace;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.HistoryEntry;
import app.lectern.enrollment.record.WaitingEntry;
import app.lectern.enrollment.rules.Objection;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One of the terms in which a student has or had something.
 *
 * @param student whose
 * @param term the term
 * @param courses what they are in
 * @param standing all that they have to do with it
 * @param requests what they asked the registrar for
 * @param inTheWay for what they wait for, why they could not have it now even if there were a seat
 * @param goesFor for what they wait for in exchange for something, all that they would give up
 */
public record MyTermPage(
        UserId student,
        Term term,
        List<MyCourse> courses,
        StudentTerm standing,
        MyRequests requests,
        Map<WaitingEntry, List<Objection>> inTheWay,
        Map<WaitingEntry, Set<SectionId>> goesFor) {

    boolean isBlank() {
        return standing.version() == null && requests.all().isEmpty();
    }

    public List<Objection> inTheWayOf(WaitingPlace place) {
        return inTheWay.getOrDefault(place.entry(), List.of());
    }

    /** Whether something that they still have is given up for it already. */
    public boolean isInExchange(WaitingPlace place) {
        return standing.held().stream()
                .anyMatch(it -> it.sectionId().equals(place.entry().ifPromotedDrop()));
    }

    /** When they were last passed over there, if at all, and why. */
    public Optional<HistoryEntry> lastPassedOver(WaitingPlace place) {
        return place.entry().passedOver().isEmpty()
                ? Optional.empty()
                : standing.history().reversed().stream()
                        .filter(it -> it.event() == HistoryEntry.Event.PASSED_OVER && it.isAbout(place.entry()))
                        .findFirst();
    }

    public Set<SectionId> goesFor(WaitingPlace place) {
        return goesFor.getOrDefault(place.entry(), Set.of());
    }

    public int credits() {
        return courses.stream().mapToInt(MyCourse::credits).sum();
    }

    public List<WaitingPlace> waiting() {
        return standing.waiting();
    }

    /** What can still be taken back, the parts of a course as one. */
    public List<DroppedSection> undoable(Instant now) {
        return dropped(it -> it.canBeUndone(now));
    }

    /** What has left a mark for good, the parts of a course as one. */
    public List<DroppedSection> withdrawn(Instant now) {
        return dropped(it -> it.withdrawn() && !it.canBeUndone(now));
    }

    private List<DroppedSection> dropped(Predicate<DroppedSection> which) {
        var times = new HashSet<List<Object>>();
        return standing.dropped().stream()
                .filter(which)
                .filter(it -> times.add(List.of(it.at(), it.courseId())))
                .toList();
    }

    /** The sections that something is said of, as far as the catalog still has them. */
    public Map<SectionId, Section> sections(CatalogService catalog) {
        Set<SectionId> ids = new HashSet<>();
        standing.history().stream().map(HistoryEntry::sectionId).forEach(ids::add);
        standing.standings().stream().map(EnrollmentStatus::sectionId).forEach(ids::add);
        requests.all().stream().map(it -> it.override().sectionId()).forEach(ids::add);
        waiting().stream()
                .map(WaitingPlace::entry)
                .map(WaitingEntry::ifPromotedDrop)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return catalog.sections(ids).stream().collect(toMap(Section::id, identity()));
    }
}
