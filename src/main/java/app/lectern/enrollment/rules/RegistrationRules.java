package app.lectern.enrollment.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The one rule engine: what speaks against giving a student the sections they ask for. It looks at nothing but the
 * attempt, so the button, the plan, the API, the import and the line get the same answer.
 */
public class RegistrationRules {

    private static final List<Function<RuleInput, Stream<Objection>>> RULES = List.of(
            WindowRules::hold,
            WindowRules::notOpenYet,
            WindowRules::registrationClosed,
            CourseRules::sectionCancelled,
            CourseRules::alreadyEnrolled,
            CourseRules::componentMissing,
            CourseRules::corequisiteMissing,
            EligibilityRules::courseRepeated,
            EligibilityRules::prerequisiteMissing,
            EligibilityRules::restricted,
            TimeConflictRule::timeConflict,
            CreditLimitRule::creditLimit,
            SeatRules::noSeat);

    private RegistrationRules() {}

    /** Every objection there is, in the order of the rules, but for what the registrar waived; empty when the way is free. */
    public static List<Objection> objections(RuleInput input) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(input))
                .filter(objection -> !input.isWaived(objection.section(), objection.code()))
                .toList();
    }
}
