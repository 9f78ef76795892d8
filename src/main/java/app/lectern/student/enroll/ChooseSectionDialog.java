package app.lectern.student.enroll;

import app.lectern.catalog.Section;
import app.lectern.student.SectionFormatter;
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
    private final Button enroll = new Button(getTranslation("enroll.button"));
    private final boolean waits;
    private final Consumer<Section> chosen;

    /** @param waits whether one must wait for the rest of it, so that one waits for all of it whatever is chosen */
    ChooseSectionDialog(String title, String text, boolean waits, Consumer<Section> chosen) {
        this.waits = waits;
        this.chosen = chosen;
        setHeaderTitle(title);
        add(new Paragraph(text));
        add(choice);
        choice.addValueChangeListener(event -> sayWhatIsDone());
        configureEnroll();
        sayWhatIsDone();
        getFooter().add(cancelButton(), enroll);
    }

    void offer(String label, List<Section> choices) {
        choice.setLabel(label);
        choice.setItems(choices);
        choice.setRenderer(new ComponentRenderer<>(this::describe));
        choice.setItemEnabledProvider(it -> it.seatsLeft() > 0 || it.looksLikeWaiting());
        choices.stream()
                .filter(it -> it.seatsLeft() > 0)
                .findFirst()
                .or(() -> choices.stream().filter(Section::looksLikeWaiting).findFirst())
                .ifPresent(choice::setValue);
    }

    private Span describe(Section section) {
        Span line = SectionFormatter.choice(section, this);
        if (section.looksLikeWaiting()) {
            line.add(new Span(getTranslation("choose.would-wait")));
        }
        return line;
    }

    private void sayWhatIsDone() {
        boolean line = waits
                || choice.getOptionalValue().filter(Section::looksLikeWaiting).isPresent();
        enroll.setText(getTranslation(line ? "waiting.join" : "enroll.button"));
    }

    private Button cancelButton() {
        return new Button(getTranslation("dialog.cancel"), event -> close());
    }

    private void configureEnroll() {
        enroll.addThemeVariants(ButtonVariant.PRIMARY);
        enroll.setDisableOnClick(true);
        enroll.addClickListener(event -> {
            enroll();
            enroll.setEnabled(isOpened());
        });
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
