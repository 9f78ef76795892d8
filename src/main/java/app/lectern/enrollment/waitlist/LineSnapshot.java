package app.lectern.enrollment.waitlist;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.RegistrationContext;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatChart.Place;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.record.WaitingEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everybody who waits for some sections, as they were at one moment. Whoever was refused then was refused, and in a long
 * line that is nearly everybody; whoever was not has to be looked at anew.
 *
 * @param charts the lines
 * @param records what is on record of those in them
 * @param inContext the sections
 * @param at when
 */
record LineSnapshot(
        SeatCharts charts, Map<UserId, StudentRecord> records, Map<SectionId, SectionInContext> inContext, Instant at) {

    /** Of nobody. */
    static final LineSnapshot NONE = new LineSnapshot(SeatCharts.blank(Set.of()), Map.of(), Map.of(), Instant.EPOCH);

    /** All sections that are waited for by anybody here, as far as they belong together with these. */
    Set<SectionId> waitedFor() {
        Stream<SectionId> together = records.values().stream()
                .flatMap(it -> it.enrollment().lines().stream())
                .map(WaitingEntry::sections)
                .filter(it -> it.stream().anyMatch(charts::has))
                .flatMap(Set::stream);
        return Stream.concat(charts.all().map(SeatChart::section), together).collect(toSet());
    }

    /** Those of them that there are. */
    List<Section> sections() {
        return inContext.values().stream().map(SectionInContext::section).toList();
    }

    /** The turn of whoever has this place; empty when not all was seen that it takes. */
    Optional<PromotionCandidate> turn(Place place) {
        return Optional.ofNullable(records.get(place.student()))
                .flatMap(student -> PromotionCandidate.entry(student, place)
                        .filter(entry -> inContext.keySet().containsAll(entry.sections())
                                && entry.sections().stream().allMatch(charts::has))
                        .map(entry -> new PromotionCandidate(
                                entry,
                                place.ticket().sectionId(),
                                new RegistrationContext(student, inContextOf(entry), charts, at))));
    }

    private List<SectionInContext> inContextOf(WaitingEntry entry) {
        return entry.sections().stream()
                .map(it -> Objects.requireNonNull(inContext.get(it)))
                .toList();
    }
}
