package app.lectern.enrollment;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The one rule engine: what speaks against giving a student the sections they ask for. It looks at nothing but the
 * attempt, so the button, the plan, the API, the import and the line get the same answer.
 */
class RegistrationRules {

    private static final List<Function<Attempt, Stream<Objection>>> RULES = List.of(
            RegistrationTime::hold,
            RegistrationTime::notOpenYet,
            RegistrationTime::registrationClosed,
            WholeCourses::sectionCancelled,
            WholeCourses::alreadyEnrolled,
            WholeCourses::componentMissing,
            WholeCourses::corequisiteMissing,
            Preparation::courseRepeated,
            Preparation::prerequisiteMissing,
            Preparation::restricted,
            TheWeek::timeConflict,
            TheWeek::creditLimit,
            Room::noSeat);

    private RegistrationRules() {}

    /** Every objection there is, in the order of the rules, but for what the registrar waived; empty when the way is free. */
    static List<Objection> objections(Attempt attempt) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(attempt))
                .filter(objection -> !attempt.isWaived(objection.section(), objection.code()))
                .toList();
    }
}
