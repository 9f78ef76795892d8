package app.lectern.proof;

import java.util.List;

/** All that must be so after a run. */
class Invariants {

    private static final List<Check> ALL = List.of(
            NumberChecks::heldOnce,
            NumberChecks::seatsAreWhatIsHeldAndKept,
            NumberChecks::takenByRight,
            NumberChecks::countsAreRecounts,
            StudentChecks::noClash,
            StudentChecks::withinTheLimit,
            StudentChecks::inACourseOnce,
            StudentChecks::notBothInAndInLine,
            StudentChecks::nothingAlone,
            Allowed::wereAllWhoTookSeats,
            Refusals::areWhole,
            UndoTimes::areKept,
            Wholeness::isKept,
            IdleSeats::noneBesideWaiting,
            IdleSeats::noneKeptTooLong,
            LineOrder::isKept,
            Replay::leadsToTheState,
            Effects::areOnePerIntent,
            Effects::acknowledgedAreThere,
            Effects::sameKeySameAnswer);

    private Invariants() {}

    /** Every breach, in words. */
    static List<String> breaches(Evidence evidence) {
        return ALL.stream().flatMap(check -> check.breaches(evidence)).toList();
    }
}
