package app.lectern.student;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.Consumer;

/** The action on a section: enroll in it, or the news that one is in it. There is none for who is no student. */
class EnrollButton extends Div {

    EnrollButton(Section section, Student student, Set<SectionId> held, Consumer<Section> enroll) {
        if (!student.mayEnroll()) {
            return;
        }
        if (held.contains(section.id())) {
            add(enrolled());
        } else if (section.status() == SectionStatus.OPEN) {
            add(button(section, enroll));
        }
    }

    private Span enrolled() {
        var enrolled = new Span(getTranslation("section.enrolled"));
        enrolled.addClassName("enrolled");
        return enrolled;
    }

    private Button button(Section section, Consumer<Section> enroll) {
        var button = new Button(getTranslation("enroll.button"));
        button.setDisableOnClick(true);
        button.addClickListener(event -> {
            enroll.accept(section);
            button.setEnabled(true);
        });
        button.setAriaLabel(getTranslation(
                "enroll.label", section.displayTitle(), section.id().number()));
        if (section.seatsLeft() > 0) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }
}
