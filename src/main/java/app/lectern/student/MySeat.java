package app.lectern.student;

import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.DroppedSection;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** On a section's card, the ways out of a seat that the student has there, or the way back to one that they had. */
class MySeat extends Div {

    private final Section section;

    /** @param changed is run when the seat was given up, or taken back */
    MySeat(Section section, Term term, MyTerm mine, GivingUp givingUp, Runnable changed) {
        this.section = section;
        addClassName("line");
        if (mine.held().contains(section.id())) {
            givingUp.waysOut(term, section, changed).forEach(it -> add(button(it)));
        }
        Optional.ofNullable(mine.kept().get(section.id()))
                .ifPresent(it -> offerWayBack(it, givingUp.undoing(), changed));
    }

    boolean isBlank() {
        return getComponentCount() == 0;
    }

    private Button button(WayOut way) {
        var button = Buttons.once(getTranslation(way.text()), way.go());
        button.setAriaLabel(getTranslation(way.label(), section.displayTitle()));
        return button;
    }

    private void offerWayBack(DroppedSection dropped, Undoing undoing, Runnable changed) {
        String title = section.displayTitle();
        add(
                new Span(getTranslation(dropped.withdrawn() ? "withdraw.done" : "drop.done", title)),
                undoing.button(section.id(), title, changed));
    }
}
