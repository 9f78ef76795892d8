package app.lectern.student;

import app.lectern.enrollment.Objection;
import app.lectern.enrollment.ObjectionWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** Every reason why not, each with what can be done about it. */
class ObjectionsPanel extends Div {

    ObjectionsPanel(List<Objection> objections, ObjectionWords words, Locale locale) {
        addClassName("objections");
        getElement().setAttribute("role", "alert");
        var list = new UnorderedList();
        objections.forEach(objection -> list.add(
                new ListItem(new Span(words.message(objection, locale)), remedy(words.remedy(objection, locale)))));
        var title = new Paragraph(getTranslation("enroll.refused"));
        title.addClassName("objections-title");
        add(title, list);
    }

    private static Span remedy(String text) {
        var remedy = new Span(text);
        remedy.addClassName("remedy");
        return remedy;
    }
}
