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
    static Stream<Objection> timeConflict(RuleInput attempt) {
        return attempt.wantedSections().stream().flatMap(section -> attempt.othersBefore(section)
                .filter(other -> !CourseRules.samePart(section, other))
                .filter(other -> !attempt.stoodBeside(other.id(), ObjectionCode.TIME_CONFLICT))
                .flatMap(other -> clash(attempt, section, other).stream()));
    }

    private static Optional<Objection> clash(RuleInput attempt, Section section, Section other) {
        return other.meetings().stream()
                .filter(theirs -> section.meetings().stream().anyMatch(theirs::clashesWith))
                .findFirst()
                .map(when -> conflict(section, other, when, attempt.canGiveUp(other)));
    }

    private static Objection conflict(Section section, Section other, Meeting when, boolean canGiveUp) {
        return new Objection.TimeConflict(
                section.id(), section.displayTitle(), other.id(), other.displayTitle(), when, canGiveUp);
    }

    /** The term has a limit of credits; some students have one of their own. What it is waived for comes on top. */
    static Stream<Objection> creditLimit(RuleInput attempt) {
        List<Section> wanted = attempt.wantedSections();
        List<Section> bound = wanted.stream()
                .filter(section -> !attempt.isWaivedWithParts(section, ObjectionCode.CREDIT_LIMIT))
                .toList();
        int limit = limitOf(attempt);
        int counted = boundCredits(attempt) + worth(attempt.besides()) + worth(bound);
        int total = attempt.enrollment().credits() + worth(attempt.besides()) + worth(wanted);
        return bound.stream()
                .filter(section -> counted > limit && section.worth() > 0)
                .limit(1)
                .map(section -> new Objection.CreditLimit(section.id(), section.displayTitle(), limit, total));
    }

    private static int boundCredits(RuleInput attempt) {
        return attempt.enrollment().courses().stream()
                .filter(held -> !attempt.stoodBeside(held.sectionId(), ObjectionCode.CREDIT_LIMIT))
                .mapToInt(HeldSection::credits)
                .sum();
    }

    private static int worth(List<Section> sections) {
        return sections.stream().mapToInt(Section::worth).sum();
    }

    private static int limitOf(RuleInput attempt) {
        return attempt.facts().creditLimits().stream()
                .filter(exception -> exception.term().equals(attempt.term().id()))
                .map(CreditException::limit)
                .findFirst()
                .orElse(attempt.term().creditLimit());
    }
}
