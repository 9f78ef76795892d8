package app.lectern.enrollment.rules;

import app.lectern.catalog.Meeting;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.ObjectionCode;
import java.util.Optional;
import java.util.stream.Stream;

/** A student is in one place at a time. */
class TimeConflictRule {

    private TimeConflictRule() {}

    /** Two sections clash when there is a day on which both meet at the same time. */
    static Stream<Objection> timeConflict(RuleInput input) {
        return input.requestedSections().stream().flatMap(section -> input.othersBefore(section)
                .filter(other -> !section.isSamePartAs(other))
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
}
