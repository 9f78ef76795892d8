package app.lectern.signin.ui;

import app.lectern.signin.signup.SignUpRule;
import app.lectern.signin.signup.SignUpRule.Who;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks who may make an account of their own, and says what each answer means while no mail can be sent. */
class SignUpRuleForm extends Composite<VerticalLayout> {

    private final boolean verified;
    private final RadioButtonGroup<Who> who = new RadioButtonGroup<>(getTranslation("settings.who"));
    private final TextArea domains = new TextArea(getTranslation("settings.domains"));
    private final TextField contact = new TextField(getTranslation("settings.contact"));
    private final Binder<SignUpRule> binder = new BeanValidationBinder<>(SignUpRule.class);

    /**
     * @param verified whether newcomers must show that an address is theirs
     */
    SignUpRuleForm(SignUpRule now, boolean verified) {
        this.verified = verified;
        who.setItems(Who.values());
        who.setItemLabelGenerator(it -> getTranslation("settings.who." + it.name()));
        who.addValueChangeListener(chosen -> explain(chosen.getValue()));
        domains.setHelperText(getTranslation("settings.domains.help"));
        domains.setRequiredIndicatorVisible(true);
        contact.setHelperText(getTranslation("settings.contact.help"));
        bind();
        getContent().setPadding(false);
        getContent().add(who, domains, contact);
        getContent().getChildren().forEach(field -> ((HasSize) field).setWidthFull());
        show(now);
    }

    private void bind() {
        binder.setApplyBindingsToHiddenFields(true);
        binder.forField(who).bind("who");
        binder.forField(domains)
                .withConverter(SignUpRuleForm::domains, named -> String.join("\n", named))
                .withValidator(
                        named -> who.getValue() != Who.DOMAINS || !named.isEmpty(),
                        getTranslation("settings.domains.missing"))
                .bind("domains");
        binder.forField(contact).bind("contact");
    }

    /** What is typed one a line, or with anything between that no domain has. */
    private static List<String> domains(String typed) {
        return Stream.of(typed.split("[\\s,;]+"))
                .map(domain -> domain.replaceFirst("^@", ""))
                .filter(domain -> !domain.isEmpty())
                .toList();
    }

    private void explain(Who chosen) {
        domains.setVisible(chosen == Who.DOMAINS);
        contact.setVisible(chosen != Who.ANYONE);
        who.setHelperText(chosen == Who.NOBODY ? null : getTranslation(means(chosen)));
    }

    private String means(Who chosen) {
        if (verified) {
            return "settings.verified";
        }
        return chosen == Who.DOMAINS ? "settings.unverified.domains" : "settings.unverified.anyone";
    }

    /** Shows a rule, and no longer what was typed. */
    void show(SignUpRule rule) {
        binder.readRecord(rule);
        explain(rule.who());
    }

    /** What was entered; empty when it isn't valid, which is said at the fields. */
    Optional<SignUpRule> read() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            focusFirstInvalid();
            return Optional.empty();
        }
    }

    private void focusFirstInvalid() {
        getContent().getChildren().filter(SignUpRuleForm::isInvalid).findFirst().ifPresent(field -> ((Focusable<?>)
                        field)
                .focus());
    }

    private static boolean isInvalid(Component field) {
        return field instanceof HasValidation checked && checked.isInvalid();
    }
}
