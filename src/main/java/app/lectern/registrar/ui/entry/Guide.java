package app.lectern.registrar.ui.entry;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says in an unfinished school what to do next. */
public class Guide extends Div {

    public Guide(String title, String text, Component step) {
        addClassName("empty-state");
        add(new H2(getTranslation(title)), new Paragraph(getTranslation(text)), step);
    }
}
