package app.lectern.signin.ui;

import app.lectern.frame.EnterKey;
import app.lectern.signin.signup.VerifiedSignUpService.Newcomer;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.BiConsumer;

/** Asks a newcomer for the password that they chose. */
class FinishSignUpForm extends Composite<VerticalLayout> {

    private final EmailField email = new EmailField(getTranslation("register.email"));
    private final PasswordField password = new SecretField(getTranslation("register.password"));
    private final BiConsumer<FinishSignUpForm, String> submission;

    /**
     * @param submission takes the form itself and the password
     */
    FinishSignUpForm(Newcomer newcomer, BiConsumer<FinishSignUpForm, String> submission) {
        this.submission = submission;
        email.setValue(newcomer.email());
        email.setReadOnly(true);
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setWidthFull();
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setAutofocus(true);
        password.setRequiredIndicatorVisible(true);
        password.setHelperText(getTranslation("register.finish.password"));
        password.setManualValidation(true);
        password.setWidthFull();
        var submit = new Button(getTranslation("register.finish.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(submit, getContent());
        getContent().setPadding(false);
        getContent().add(email, password, submit);
    }

    private void submit() {
        password.setInvalid(false);
        submission.accept(this, password.getValue());
    }

    /** Says at the password what is wrong with it. */
    void showRefusal(String message) {
        password.setErrorMessage(message);
        password.setInvalid(true);
        password.focus();
    }
}
