package app.lectern.proof;

import java.util.Objects;

/** Tells a seat that somebody got from one that had been kept for them since they dropped it. */
class SeatsAgain {

    private SeatsAgain() {}

    /** Whether the student took the very seat that was still theirs. */
    static boolean isAgain(TermRecord record, TermRecord.Event taken) {
        var before = record.history().stream()
                .takeWhile(it -> it != taken)
                .filter(it -> it.section().equals(taken.section()) && it.seat() != null)
                .reduce((one, other) -> other);
        return before.filter(it -> it.is("DROPPED", "WITHDRAWN", "MOVED"))
                .filter(it -> Objects.equals(it.seat(), taken.seat()))
                .isPresent();
    }
}
