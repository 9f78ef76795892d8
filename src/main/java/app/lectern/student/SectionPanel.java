package app.lectern.student;

import static java.util.stream.Collectors.joining;

import app.lectern.base.SectionId;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.Section;
import app.lectern.enrollment.ObjectionWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** One section on its course's page, with what a student needs to choose it. */
class SectionPanel extends Div {

    private final Section section;
    private final Enrolling enrolling;
    private final ObjectionWords words;
    private final Div refusal = new Div();
    private final Runnable changed;

    /**
     * @param held the sections of the term in which the student has a seat
     * @param changed is run when the student has a seat that they did not have before
     */
    SectionPanel(
            Section section,
            Student student,
            Set<SectionId> held,
            Enrolling enrolling,
            ObjectionWords words,
            Runnable changed) {
        this.section = section;
        this.enrolling = enrolling;
        this.words = words;
        this.changed = changed;
        addClassNames("section-panel", section.component().name().toLowerCase(Locale.ROOT));
        var facts = new Div(heading(), when(), who());
        facts.addClassName("section-facts");
        var action = new Div(new SeatsBadge(section), new EnrollButton(section, student, held, it -> enroll()));
        action.addClassName("section-action");
        var row = new Div(facts, action);
        row.addClassName("section-row");
        add(row, refusal);
    }

    private H3 heading() {
        String part = getTranslation("component." + section.component().name());
        String number = section.id().number();
        return new H3(
                section.title() == null
                        ? getTranslation("section.heading", number, part)
                        : getTranslation("section.heading-titled", number, part, section.title()));
    }

    private Span when() {
        String places = section.meetings().stream()
                .map(Meeting::place)
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining(", "));
        String meets = SectionWords.meets(section, this);
        return new Span(places.isEmpty() ? meets : meets + " · " + places);
    }

    private Span who() {
        return new Span(
                section.instructors().isEmpty()
                        ? getTranslation("section.no-instructor")
                        : SectionWords.instructors(section));
    }

    private void enroll() {
        enrolling.start(section, objections -> {
            refusal.removeAll();
            if (objections.isEmpty()) {
                changed.run();
            } else {
                refusal.add(
                        new ObjectionsPanel(objections, words, UI.getCurrent().getLocale()));
            }
        });
    }
}
