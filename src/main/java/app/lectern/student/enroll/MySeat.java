package app.lectern.student.enroll;

import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.frame.Buttons;
import app.lectern.student.MyTerm;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** On a section's card, the ways out of a seat that the student has there, or the way back to one that they had. */
public class MySeat extends Div {

    private final Section section;

    /** @param changed is run when the seat was given up, or taken back */
    public MySeat(Section section, Term term, MyTerm mine, DropActions dropActions, Runnable changed) {
        this.section = section;
        addClassName("line");
        if (mine.held().contains(section.id())) {
            dropActions.waysOut(term, section, changed).forEach(it -> add(button(it)));
        }
        Optional.ofNullable(mine.kept().get(section.id()))
                .ifPresent(it -> offerWayBack(it, dropActions.undoing(), changed));
    }

    public boolean isBlank() {
        return getComponentCount() == 0;
    }

    private Button button(SeatAction action) {
        var button = Buttons.once(getTranslation(action.text()), action.go());
        button.setAriaLabel(getTranslation(action.label(), section.displayTitle()));
        return button;
    }

    private void offerWayBack(DroppedSection dropped, UndoActions undoActions, Runnable changed) {
        String title = section.displayTitle();
        add(
                new Span(getTranslation(dropped.withdrawn() ? "withdraw.done" : "drop.done", title)),
                undoActions.button(section.id(), title, changed));
    }
}
