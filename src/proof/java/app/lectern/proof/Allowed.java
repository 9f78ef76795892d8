package app.lectern.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Whoever took a seat might take it at the time, be it for a moment only. */
class Allowed {

    /** For how long before it is written a decision may have been made upon what was read. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    private final Evidence evidence;
    private final Oracle oracle;
    private final TermRecord record;

    private Allowed(Evidence evidence, TermRecord record) {
        this.evidence = evidence;
        this.record = record;
        oracle = new Oracle(evidence.snapshot());
    }

    static Stream<String> wereAllWhoTookSeats(Evidence evidence) {
        return evidence.snapshot().records().stream().flatMap(it -> new Allowed(evidence, it).breaches());
    }

    private Stream<String> breaches() {
        return Past.of(record).moments().stream().flatMap(moment -> moment.taken().stream()
                .flatMap(section -> against(section, moment))
                .map(code -> "Student %d took %s at %s with %s, in spite of %s"
                        .formatted(record.student(), moment.taken(), moment.at(), moment.held(), code)));
    }

    private Stream<String> against(String section, Past.Moment moment) {
        return Stream.concat(
                        oracle.forSureAgainst(record.student(), section, moment.held()),
                        office(section, moment.at()).stream())
                .filter(code ->
                        excusing(moment).noneMatch(it -> evidence.snapshot().everWaived(record, it, code)));
    }

    /** A waiver counts for the section that is taken; what stood side by side by one may do so again. */
    private static Stream<String> excusing(Past.Moment moment) {
        return moment.takenBack() ? moment.held().stream() : moment.taken().stream();
    }

    private List<String> office(String section, Instant at) {
        Instant before = at.minus(SLOW);
        return Stream.of(
                        evidence.chronicle().wasOnHold(record.student(), before, at) ? "HOLD" : "",
                        evidence.chronicle().wasCancelled(section, before, at) ? "SECTION_CANCELLED" : "")
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
