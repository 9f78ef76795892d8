package app.lectern.student;

import app.lectern.catalog.Section;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Consumer;

/** Lets a student choose the laboratory, or the other course, that goes with what they want. */
class ChooseSectionDialog extends Dialog {

    private final RadioButtonGroup<Section> choice = new RadioButtonGroup<>();
    private final Consumer<Section> chosen;

    ChooseSectionDialog(String title, String text, Consumer<Section> chosen) {
        this.chosen = chosen;
        setHeaderTitle(title);
        add(new Paragraph(text));
        add(choice);
        getFooter().add(cancelButton(), enrollButton());
    }

    void offer(String label, List<Section> choices) {
        choice.setLabel(label);
        choice.setItems(choices);
        choice.setRenderer(new ComponentRenderer<>(this::describe));
        choice.setItemEnabledProvider(it -> it.seatsLeft() > 0);
        choices.stream().filter(it -> it.seatsLeft() > 0).findFirst().ifPresent(choice::setValue);
    }

    private Span describe(Section section) {
        return SectionWords.choice(section, this);
    }

    private Button cancelButton() {
        return new Button(getTranslation("dialog.cancel"), event -> close());
    }

    private Button enrollButton() {
        var enroll = new Button(getTranslation("enroll.button"));
        enroll.addThemeVariants(ButtonVariant.PRIMARY);
        enroll.setDisableOnClick(true);
        enroll.addClickListener(event -> {
            enroll();
            enroll.setEnabled(isOpened());
        });
        return enroll;
    }

    private void enroll() {
        choice.getOptionalValue().ifPresentOrElse(this::enrollIn, () -> {
            choice.setErrorMessage(getTranslation("choose.none-left"));
            choice.setInvalid(true);
        });
    }

    private void enrollIn(Section section) {
        close();
        chosen.accept(section);
    }
}
