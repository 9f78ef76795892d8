package app.lectern.enrollment.rules;

import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.record.ObjectionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a student may register at all. All of it is said once of each course, of the first of its parts that is asked for,
 * unless the registrar waived it for one of them. Whoever takes back a drop had registered in time.
 */
class WindowRules {

    private WindowRules() {}

    /** Whoever has a hold registers for nothing until it is lifted. */
    static Stream<Objection> hold(RuleInput attempt) {
        return once(attempt, ObjectionCode.HOLD).flatMap(section -> attempt.facts().holds().stream()
                .map(hold -> new Objection.Hold(section.id(), section.displayTitle(), hold.reason())));
    }

    /** Each group of students has its own time to begin. */
    static Stream<Objection> notOpenYet(RuleInput attempt) {
        return inTime(attempt, ObjectionCode.NOT_OPEN_YET)
                .flatMap(section -> opensLater(attempt)
                        .map(opens -> new Objection.NotOpenYet(
                                section.id(),
                                section.displayTitle(),
                                opens.atZone(attempt.term().zone()),
                                attempt.facts().classification()))
                        .stream());
    }

    /** Registration ends with the last day to add, with the student's last window, or with the term. */
    static Stream<Objection> registrationClosed(RuleInput attempt) {
        Term term = attempt.term();
        var classification = attempt.facts().classification();
        boolean closed = term.closedForAdding(attempt.now()) || term.windowsOver(classification, attempt.now());
        LocalDate lastDay = term.lastDayToAdd(classification, attempt.now()).orElse(null);
        return inTime(attempt, ObjectionCode.REGISTRATION_CLOSED)
                .filter(section -> closed)
                .map(section ->
                        new Objection.RegistrationClosed(section.id(), section.displayTitle(), term.name(), lastDay));
    }

    private static Optional<Instant> opensLater(RuleInput attempt) {
        Term term = attempt.term();
        var classification = attempt.facts().classification();
        return term.closedForAdding(attempt.now()) || term.openFor(classification, attempt.now())
                ? Optional.empty()
                : term.nextOpeningFor(classification, attempt.now());
    }

    private static Stream<Section> inTime(RuleInput attempt, ObjectionCode code) {
        return attempt.undo() ? Stream.empty() : once(attempt, code);
    }

    private static Stream<Section> once(RuleInput attempt, ObjectionCode code) {
        List<Section> each = new ArrayList<>();
        for (Section section : attempt.wantedSections()) {
            boolean said = each.stream().anyMatch(it -> CourseRules.areParts(it, section));
            if (!said && !attempt.isWaivedWithParts(section, code)) {
                each.add(section);
            }
        }
        return each.stream();
    }
}
