package app.lectern.signin.ui;

import app.lectern.frame.EnterKey;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;

/** Asks for address and password. */
class LoginForm extends Composite<VerticalLayout> {

    private final EmailField email = new EmailField(getTranslation("login.email"));
    private final PasswordField password = new SecretField(getTranslation("login.password"));
    private final Checkbox remember = new Checkbox(getTranslation("login.remember"));
    private final FormError error = new FormError();
    private final Submission submission;

    /** Takes what was typed. */
    interface Submission {
        void submit(String email, String password, boolean remember);
    }

    LoginForm(TypedAddress typed, Submission submission) {
        this.submission = submission;
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setAutofocus(true);
        email.setWidthFull();
        typed.keepIn(email);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setWidthFull();
        var submit = new Button(getTranslation("login.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(submit, getContent());
        getContent().setPadding(false);
        getContent().add(error, email, password, remember, submit);
    }

    void fill(String address, String secret) {
        email.setValue(address);
        password.setValue(secret);
    }

    void showError(String message) {
        error.show(message);
    }

    private void submit() {
        error.clear();
        if (email.isEmpty() || password.isEmpty()) {
            error.show(getTranslation("login.incomplete"));
        } else {
            submission.submit(email.getValue(), password.getValue(), remember.getValue());
        }
    }
}
