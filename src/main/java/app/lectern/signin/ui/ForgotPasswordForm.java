package app.lectern.signin.ui;

import app.lectern.frame.EnterKey;
import app.lectern.people.EmailAddress;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import java.util.function.Consumer;

/** Asks somebody who forgot their password for their address. */
class ForgotPasswordForm extends Composite<VerticalLayout> {

    private final EmailField email = new EmailField(getTranslation("login.email"));
    private final Binder<Typed> binder = new BeanValidationBinder<>(Typed.class);
    private final FormError error = new FormError();
    private final Consumer<String> submission;

    /** What the field holds. */
    public record Typed(@EmailAddress String email) {}

    /**
     * @param submission takes the address, once it is one
     */
    ForgotPasswordForm(TypedAddress typed, Consumer<String> submission) {
        this.submission = submission;
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setAutofocus(true);
        email.setWidthFull();
        email.setI18n(new EmailField.EmailFieldI18n().setPatternErrorMessage(getTranslation("person.email.invalid")));
        binder.forField(email).bind("email");
        email.setRequiredIndicatorVisible(true);
        typed.keepIn(email);
        var submit = new Button(getTranslation("forgot.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(submit, getContent());
        getContent().setPadding(false);
        getContent().add(error, email, submit);
    }

    void showError(String message) {
        error.show(message);
    }

    private void submit() {
        error.clear();
        if (binder.validate().isOk()) {
            submission.accept(email.getValue());
        } else {
            email.focus();
        }
    }
}
