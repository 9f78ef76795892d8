package app.lectern.enrollment.rules;

import app.lectern.catalog.Meeting;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.people.CreditException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A student is in one place at a time, and takes no more than a student can. */
class WeekRules {

    private WeekRules() {}

    /** Two sections clash when there is a day on which both meet at the same time. */
    static Stream<Objection> timeConflict(RuleInput input) {
        return input.wantedSections().stream().flatMap(section -> input.othersBefore(section)
                .filter(other -> !CourseRules.samePart(section, other))
                .filter(other -> !input.stoodBeside(other.id(), ObjectionCode.TIME_CONFLICT))
                .flatMap(other -> clash(input, section, other).stream()));
    }

    private static Optional<Objection> clash(RuleInput input, Section section, Section other) {
        return other.meetings().stream()
                .filter(theirs -> section.meetings().stream().anyMatch(theirs::clashesWith))
                .findFirst()
                .map(when -> conflict(section, other, when, input.canGiveUp(other)));
    }

    private static Objection conflict(Section section, Section other, Meeting when, boolean canGiveUp) {
        return new Objection.TimeConflict(
                section.id(), section.displayTitle(), other.id(), other.displayTitle(), when, canGiveUp);
    }

    /** The term has a limit of credits; some students have one of their own. What it is waived for comes on top. */
    static Stream<Objection> creditLimit(RuleInput input) {
        List<Section> wanted = input.wantedSections();
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
