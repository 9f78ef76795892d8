package app.lectern.student;

import app.lectern.catalog.Component;
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

/** Lets a student choose the laboratory (or lecture, or discussion) that goes with what they want. */
class ChooseComponentDialog extends Dialog {

    private final RadioButtonGroup<Section> choice = new RadioButtonGroup<>();
    private final Consumer<Section> chosen;

    ChooseComponentDialog(Section section, Component part, List<Section> choices, Consumer<Section> chosen) {
        this.chosen = chosen;
        String partName = getTranslation("component." + part.name());
        setHeaderTitle(getTranslation("choose.title", partName));
        add(new Paragraph(getTranslation(
                "choose.text", section.displayTitle(), section.id().number(), partName)));
        add(choice);
        fill(partName, choices);
        getFooter().add(cancelButton(), enrollButton());
    }

    private void fill(String partName, List<Section> choices) {
        choice.setLabel(getTranslation("choose.label", partName));
        choice.setItems(choices);
        choice.setRenderer(new ComponentRenderer<>(this::describe));
        choice.setItemEnabledProvider(it -> it.seatsLeft() > 0);
        choices.stream().filter(it -> it.seatsLeft() > 0).findFirst().ifPresent(choice::setValue);
    }

    private Span describe(Section section) {
        var line = new Span(
                new Span(getTranslation("section.number", section.id().number())),
                new Span(SectionWords.meets(section, this)),
                new SeatsBadge(section));
        line.addClassName("choice");
        return line;
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
