package app.lectern.registrar.ui.overrides;

import static java.util.stream.Collectors.toCollection;

import app.lectern.base.PlainText;
import app.lectern.enrollment.record.ObjectionCode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Grants a request, all of it or in part, or refuses it, with an answer for the student. */
class DecideDialog extends Dialog {

    private static final int MOST_CHARACTERS = 500;

    private final Map<ObjectionCode, Checkbox> choices = new LinkedHashMap<>();
    private final TextArea answer = new TextArea(getTranslation("overrides.answer"));
    private final Paragraph nothing = new Paragraph();
    private final Binder<Typed> binder = new BeanValidationBinder<>(Typed.class);

    /** What the field holds. */
    public record Typed(
            @Size(max = MOST_CHARACTERS, message = "{override.answer.invalid}") @PlainText(lines = true)
            String answer) {}

    /**
     * @param grant is told what is waived, and the answer
     * @param refuse is told the answer
     */
    DecideDialog(OverrideRequest request, BiConsumer<Set<ObjectionCode>, String> grant, Consumer<String> refuse) {
        setHeaderTitle(getTranslation("overrides.decide-title", request.student()));
        setWidth("32rem");
        request.codes().forEach(code -> choices.put(code, new Checkbox(getTranslation("code." + code.name()), true)));
        nothing.addClassName("form-error");
        nothing.getElement().setAttribute("role", "alert");
        binder.forField(answer).bind("answer");
        answer.setMaxLength(MOST_CHARACTERS);
        answer.setWidthFull();
        answer.setHelperText(getTranslation("overrides.answer.help"));
        add(section(request), choices());
        if (!request.told().isEmpty()) {
            add(new Paragraph(getTranslation("overrides.told", request.told())));
        }
        add(quoted(request.reason()), nothing, answer);
        getFooter().add(cancelButton(), refuseButton(refuse), grantButton(grant));
    }

    private static Paragraph section(OverrideRequest request) {
        var section = new Paragraph(request.section());
        section.addClassName("ask-text");
        return section;
    }

    /** Where there is no choice, nothing is to be chosen. */
    private Component choices() {
        var all = new Div();
        all.addClassName("ask-choices");
        if (choices.size() == 1) {
            all.add(new Span(choices.values().iterator().next().getLabel()));
        } else {
            choices.values().forEach(all::add);
        }
        return all;
    }

    private static Paragraph quoted(String reason) {
        var quoted = new Paragraph(reason);
        quoted.addClassName("override-reason");
        return quoted;
    }

    private Button cancelButton() {
        return new Button(getTranslation("dialog.cancel"), click -> close());
    }

    private Button refuseButton(Consumer<String> refuse) {
        var button = new Button(getTranslation("overrides.refuse"), click -> refuse(refuse));
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    private void refuse(Consumer<String> refuse) {
        if (binder.validate().isOk()) {
            close();
            refuse.accept(answer.getValue().strip());
        }
    }

    private Button grantButton(BiConsumer<Set<ObjectionCode>, String> grant) {
        var button = new Button(getTranslation("overrides.grant"), click -> grant(grant));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void grant(BiConsumer<Set<ObjectionCode>, String> grant) {
        Set<ObjectionCode> chosen = choices.entrySet().stream()
                .filter(it -> it.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(toCollection(() -> EnumSet.noneOf(ObjectionCode.class)));
        nothing.setText(chosen.isEmpty() ? getTranslation("overrides.grant-nothing") : "");
        if (binder.validate().isOk() && !chosen.isEmpty()) {
            close();
            grant.accept(chosen, answer.getValue().strip());
        }
    }
}
