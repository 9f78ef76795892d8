package app.lectern.enrollment.rules;

import app.lectern.catalog.Section;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.people.CreditException;
import java.util.List;
import java.util.stream.Stream;

/** A student takes no more than a student can. */
class CreditLimitRule {

    private CreditLimitRule() {}

    /** The term has a limit of credits; some students have one of their own. What it is waived for comes on top. */
    static Stream<Objection> creditLimit(RuleInput input) {
        List<Section> wanted = input.requestedSections();
        List<Section> bound = wanted.stream()
                .filter(section -> !input.isWaivedWithParts(section, ObjectionCode.CREDIT_LIMIT))
                .toList();
        int limit = limitOf(input);
        int counted = boundCredits(input) + worth(input.besides()) + worth(bound);
        int total = input.enrollment().credits() + worth(input.besides()) + worth(wanted);
        return bound.stream()
                .filter(section -> counted > limit && section.worth() > 0)
                .limit(1)
                .map(section -> new Objection.CreditLimit(section.id(), section.displayTitle(), limit, total));
    }

    private static int boundCredits(RuleInput input) {
        return input.enrollment().courses().stream()
                .filter(held -> !input.stoodBeside(held.sectionId(), ObjectionCode.CREDIT_LIMIT))
                .mapToInt(HeldSection::credits)
                .sum();
    }

    private static int worth(List<Section> sections) {
        return sections.stream().mapToInt(Section::worth).sum();
    }

    private static int limitOf(RuleInput input) {
        return input.facts().creditLimits().stream()
                .filter(exception -> exception.term().equals(input.term().id()))
                .map(CreditException::limit)
                .findFirst()
                .orElse(input.term().creditLimit());
    }
}
