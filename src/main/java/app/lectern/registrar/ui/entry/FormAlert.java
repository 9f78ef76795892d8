package app.lectern.registrar.ui.entry;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What is wrong with a form as a whole, with what can be done; read out by screen readers as it appears. */
public class FormAlert extends Div {

    public FormAlert() {
        addClassName("form-alert");
        getElement().setAttribute("role", "alert");
    }

    public void show(String words, Button... choices) {
        removeAll();
        add(new Span(words));
        if (choices.length > 0) {
            var row = new Div(choices);
            row.addClassName("form-alert-choices");
            add(row);
        }
        scrollIntoView();
    }

    public void clear() {
        removeAll();
    }
}
