package app.lectern.student;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.lectern.base.SectionId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.DroppedSection;
import app.lectern.enrollment.HistoryEntry;
import app.lectern.enrollment.Objection;
import app.lectern.enrollment.SectionStanding;
import app.lectern.enrollment.StudentTerm;
import app.lectern.enrollment.WaitingEntry;
import app.lectern.enrollment.WaitingPlace;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One of the terms in which a student has or had something.
 *
 * @param term the term
 * @param courses what they are in
 * @param standing all that they have to do with it
 * @param requests what they asked the registrar for
 * @param inTheWay for what they wait for, why they could not have it now even if there were a seat
 * @param goesFor for what they wait for in exchange for something, all that they would give up
 */
record MyTermPage(
        Term term,
        List<MyCourse> courses,
        StudentTerm standing,
        MyRequests requests,
        Map<WaitingEntry, List<Objection>> inTheWay,
        Map<WaitingEntry, Set<SectionId>> goesFor) {

    boolean isBlank() {
        return standing.version() == null && requests.all().isEmpty();
    }

    List<Objection> inTheWayOf(WaitingPlace place) {
        return inTheWay.getOrDefault(place.entry(), List.of());
    }

    Set<SectionId> goesFor(WaitingPlace place) {
        return goesFor.getOrDefault(place.entry(), Set.of());
    }

    int credits() {
        return courses.stream().mapToInt(MyCourse::credits).sum();
    }

    List<WaitingPlace> waiting() {
        return standing.waiting();
    }

    /** What can still be taken back, the parts of a course as one. */
    List<DroppedSection> undoable(Instant now) {
        var times = new HashSet<List<Object>>();
        return standing.dropped().stream()
                .filter(it -> it.canBeUndone(now))
                .filter(it -> times.add(List.of(it.at(), it.courseId())))
                .toList();
    }

    /** The sections that something is said of, as far as the catalog still has them. */
    Map<SectionId, Section> sections(CatalogService catalog) {
        Set<SectionId> ids = new HashSet<>();
        standing.history().stream().map(HistoryEntry::sectionId).forEach(ids::add);
        standing.standings().stream().map(SectionStanding::sectionId).forEach(ids::add);
        requests.all().stream().map(it -> it.override().sectionId()).forEach(ids::add);
        waiting().stream()
                .map(WaitingPlace::entry)
                .map(WaitingEntry::ifPromotedDrop)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return catalog.sections(ids).stream().collect(toMap(Section::id, identity()));
    }
}
