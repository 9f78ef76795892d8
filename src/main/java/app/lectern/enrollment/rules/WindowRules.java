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
    static Stream<Objection> hold(RuleInput input) {
        return once(input, ObjectionCode.HOLD).flatMap(section -> input.facts().holds().stream()
                .map(hold -> new Objection.Hold(section.id(), section.displayTitle(), hold.reason())));
    }

    /** Each group of students has its own time to begin. */
    static Stream<Objection> notOpenYet(RuleInput input) {
        return inTime(input, ObjectionCode.NOT_OPEN_YET)
                .flatMap(section -> opensLater(input)
                        .map(opens -> new Objection.NotOpenYet(
                                section.id(),
                                section.displayTitle(),
                                opens.atZone(input.term().zone()),
                                input.facts().classification()))
                        .stream());
    }

    /** Registration ends with the last day to add, with the student's last window, or with the term. */
    static Stream<Objection> registrationClosed(RuleInput input) {
        Term term = input.term();
        var classification = input.facts().classification();
        boolean closed = term.closedForAdding(input.now()) || term.windowsOver(classification, input.now());
        LocalDate lastDay = term.lastDayToAdd(classification, input.now()).orElse(null);
        return inTime(input, ObjectionCode.REGISTRATION_CLOSED)
                .filter(section -> closed)
                .map(section ->
                        new Objection.RegistrationClosed(section.id(), section.displayTitle(), term.name(), lastDay));
    }

    private static Optional<Instant> opensLater(RuleInput input) {
        Term term = input.term();
        var classification = input.facts().classification();
        return term.closedForAdding(input.now()) || term.openFor(classification, input.now())
                ? Optional.empty()
                : term.nextOpeningFor(classification, input.now());
    }

    private static Stream<Section> inTime(RuleInput input, ObjectionCode code) {
        return input.undo() ? Stream.empty() : once(input, code);
    }

    private static Stream<Section> once(RuleInput input, ObjectionCode code) {
        List<Section> each = new ArrayList<>();
        for (Section section : input.requestedSections()) {
            boolean said = each.stream().anyMatch(it -> it.isTakenWith(section));
            if (!said && !input.isWaivedWithParts(section, code)) {
                each.add(section);
            }
        }
        return each.stream();
    }
}
