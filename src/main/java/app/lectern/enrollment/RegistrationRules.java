package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The one rule engine: what speaks against giving a student the sections they ask for. It looks at nothing but the
 * attempt, so the button, the API and the import get the same answer.
 */
class RegistrationRules {

    private static final List<Function<Attempt, Stream<Objection>>> RULES = List.of(
            RegistrationRules::registrationClosed,
            RegistrationRules::alreadyEnrolled,
            RegistrationRules::componentMissing,
            RegistrationRules::sectionCancelled,
            RegistrationRules::sectionFull,
            RegistrationRules::timeConflict,
            RegistrationRules::creditLimit);

    private RegistrationRules() {}

    /** Every objection there is, in the order of the rules; empty when the way is free. */
    static List<Objection> objections(Attempt attempt) {
        return RULES.stream().flatMap(rule -> rule.apply(attempt)).toList();
    }

    /** It is the term that is closed: saying so of one of several sections says it of all. */
    private static Stream<Objection> registrationClosed(Attempt attempt) {
        Term term = attempt.term();
        return attempt.wanted().stream()
                .filter(section -> term.closedForAdding(attempt.now()))
                .limit(1)
                .map(section -> new Objection.RegistrationClosed(
                        section.id(), section.displayTitle(), term.name(), term.lastDayToAdd()));
    }

    private static Stream<Objection> alreadyEnrolled(Attempt attempt) {
        return attempt.wanted().stream()
                .filter(section -> attempt.othersBefore(section).anyMatch(other -> samePart(section, other)))
                .map(section -> new Objection.AlreadyEnrolled(section.id(), section.displayTitle()));
    }

    private static boolean samePart(Section one, Section other) {
        return one.courseId().equals(other.courseId()) && one.component() == other.component();
    }

    private static Stream<Objection> componentMissing(Attempt attempt) {
        return attempt.wanted().stream().flatMap(section -> Stream.of(Component.values())
                .filter(part -> part != section.component())
                .flatMap(part -> missingPart(attempt, section, part).stream()));
    }

    private static Optional<Objection> missingPart(Attempt attempt, Section section, Component part) {
        List<SectionId> choices = attempt.siblingsOf(section, part)
                .filter(it -> it.status() == SectionStatus.OPEN && goTogether(section, it))
                .map(Section::id)
                .toList();
        boolean there = attempt.heldOrWanted().map(Section::id).anyMatch(choices::contains);
        return choices.isEmpty() || there
                ? Optional.empty()
                : Optional.of(new Objection.ComponentMissing(section.id(), section.displayTitle(), part, choices));
    }

    private static boolean goTogether(Section one, Section other) {
        if (one.component() != Component.LECTURE && other.component() != Component.LECTURE) {
            return one.belongsTo() == null
                    || other.belongsTo() == null
                    || one.belongsTo().equals(other.belongsTo());
        }
        SectionId belongsTo = one.component() == Component.LECTURE ? other.belongsTo() : one.belongsTo();
        Section lecture = one.component() == Component.LECTURE ? one : other;
        return belongsTo == null || belongsTo.equals(lecture.id());
    }

    private static Stream<Objection> sectionCancelled(Attempt attempt) {
        return attempt.wanted().stream()
                .filter(section -> section.status() == SectionStatus.CANCELLED)
                .map(section -> new Objection.SectionCancelled(section.id(), section.displayTitle()));
    }

    private static Stream<Objection> sectionFull(Attempt attempt) {
        return attempt.wanted().stream()
                .filter(section -> attempt.occupiedIn(section).size() >= section.capacity())
                .map(section -> new Objection.SectionFull(section.id(), section.displayTitle(), section.capacity()));
    }

    private static Stream<Objection> timeConflict(Attempt attempt) {
        return attempt.wanted().stream().flatMap(section -> attempt.othersBefore(section)
                .filter(other -> !samePart(section, other))
                .flatMap(other -> clash(section, other).stream()));
    }

    private static Optional<Objection> clash(Section section, Section other) {
        return other.meetings().stream()
                .filter(theirs -> section.meetings().stream().anyMatch(theirs::clashesWith))
                .findFirst()
                .map(when -> conflict(section, other, when));
    }

    private static Objection conflict(Section section, Section other, Meeting when) {
        return new Objection.TimeConflict(section.id(), section.displayTitle(), other.id(), other.displayTitle(), when);
    }

    private static Stream<Objection> creditLimit(Attempt attempt) {
        List<Section> wanted = attempt.wanted();
        int total = attempt.enrollment().credits()
                + wanted.stream().mapToInt(Section::worth).sum();
        int limit = attempt.term().creditLimit();
        return wanted.stream()
                .filter(section -> total > limit && section.worth() > 0)
                .limit(1)
                .map(section -> new Objection.CreditLimit(section.id(), section.displayTitle(), limit, total));
    }
}
