package app.lectern.student.enroll;

import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.frame.Buttons;
import app.lectern.student.MyTerm;
import app.lectern.student.Viewer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/**
 * What the viewer can do with a section: a button to enroll in it or to join its line, or, for a student who has a seat or
 * waits already, a word that says so. A registrar sees nothing here.
 */
public class EnrollButton extends Div {

    public EnrollButton(Section section, Viewer viewer, MyTerm mine, Consumer<Section> enroll) {
        addClassName("enroll-action");
        if (!viewer.mayEnroll()) {
            return;
        }
        Integer place = mine.places().get(section.id());
        if (mine.held().contains(section.id())) {
            add(news(getTranslation("section.enrolled"), "enrolled"));
        } else if (place != null) {
            add(news(getTranslation("waiting.place", place), "in-line"));
        } else if (section.status() == SectionStatus.OPEN) {
            add(button(section, enroll));
        }
    }

    private static Span news(String text, String look) {
        var news = new Span(text);
        news.addClassName(look);
        return news;
    }

    private Button button(Section section, Consumer<Section> enroll) {
        boolean line = section.looksLikeWaiting();
        var button =
                Buttons.once(getTranslation(line ? "waiting.join" : "enroll.button"), () -> enroll.accept(section));
        button.setAriaLabel(getTranslation(
                line ? "waiting.join-label" : "enroll.label",
                section.displayTitle(),
                section.id().number()));
        if (section.seatsLeft() > 0) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }
}
