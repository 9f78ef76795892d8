package app.lectern.student.enroll;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import app.lectern.base.PlainText;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.rules.Objection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Asks the registrar to waive what speaks against a student, with a reason. */
class AskRegistrarDialog extends Dialog {

    private static final int MOST_CHARACTERS = 500;

    private final Map<ObjectionCode, Checkbox> choices = new LinkedHashMap<>();
    private final TextArea reason = new TextArea(getTranslation("ask.reason"));
    private final Paragraph wrong = new Paragraph();
    private final Binder<Typed> binder = new BeanValidationBinder<>(Typed.class);
    private final BiFunction<Set<ObjectionCode>, String, Optional<String>> ask;

    /** What the field holds. */
    public record Typed(
            @NotBlank(message = "{override.reason.invalid}")
            @Size(max = MOST_CHARACTERS, message = "{override.reason.invalid}")
            @PlainText(lines = true)
            String reason) {}

    /**
     * @param objections what may be waived
     * @param words says an objection in one sentence
     * @param ask is told what to ask for, and why; says what is wrong when it can't be asked
     */
    AskRegistrarDialog(
            String title,
            List<Objection> objections,
            Function<Objection, String> words,
            BiFunction<Set<ObjectionCode>, String, Optional<String>> ask) {
        this.ask = ask;
        setHeaderTitle(getTranslation("ask.title"));
        setWidth("32rem");
        objections.stream()
                .collect(groupingBy(
                        Objection::code,
                        LinkedHashMap::new,
                        mapping(
                                words,
                                collectingAndThen(toCollection(LinkedHashSet::new), it -> String.join(" ", it)))))
                .forEach((code, all) -> choices.put(code, new Checkbox(all, true)));
        binder.forField(reason).bind("reason");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(MOST_CHARACTERS);
        reason.setHelperText(getTranslation("ask.reason.help"));
        reason.setWidthFull();
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                reason.focus();
            }
        });
        wrong.addClassName("form-error");
        wrong.getElement().setAttribute("role", "alert");
        var text = new Paragraph(getTranslation("ask.text", title));
        text.addClassName("ask-text");
        add(text, choices(), wrong, reason);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), send());
    }

    /** Where there is no choice, nothing is to be chosen. */
    private Component choices() {
        if (choices.size() == 1) {
            var only = new Paragraph(choices.values().iterator().next().getLabel());
            only.addClassName("override-reason");
            return only;
        }
        var all = new Div();
        all.addClassName("ask-choices");
        choices.values().forEach(all::add);
        return all;
    }

    /** Begins with what was written before. */
    void because(String before) {
        reason.setValue(before);
    }

    private Button send() {
        var send = new Button(getTranslation("ask.send"), click -> send(chosen(), reason.getValue()));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        return send;
    }

    private Set<ObjectionCode> chosen() {
        return choices.entrySet().stream()
                .filter(it -> it.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(toCollection(() -> EnumSet.noneOf(ObjectionCode.class)));
    }

    private void send(Set<ObjectionCode> codes, String why) {
        boolean said = binder.validate().isOk();
        wrong.setText(codes.isEmpty() ? getTranslation("ask.nothing") : "");
        if (said && !codes.isEmpty()) {
            ask.apply(codes, why.strip()).ifPresentOrElse(wrong::setText, this::close);
        }
    }
}
