package app.lectern.signin.ui;

import app.lectern.frame.EnterKey;
import app.lectern.people.password.NewPassword;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import java.util.function.Consumer;

/** Asks the owner of an account for a new password. */
class NewPasswordForm extends Composite<VerticalLayout> {

    private final EmailField email = new EmailField(getTranslation("login.email"));
    private final PasswordField chosen = new SecretField(getTranslation("account.newPassword"));
    private final PasswordField confirmed = new SecretField(getTranslation("account.confirmPassword"));
    private final Binder<Typed> binder = new BeanValidationBinder<>(Typed.class);
    private final Consumer<String> submission;

    /** What the fields hold. */
    public record Typed(@NewPassword String chosen, String confirmed) {}

    /**
     * @param address whose account it is
     * @param submission takes the password, once it is valid
     */
    NewPasswordForm(String address, Consumer<String> submission) {
        this.submission = submission;
        email.setValue(address);
        email.setReadOnly(true);
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setWidthFull();
        chosen.setAutofocus(true);
        chosen.setHelperText(getTranslation("password.length"));
        asNewPassword(chosen);
        asNewPassword(confirmed);
        bind();
        var submit = new Button(getTranslation("link.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(submit, getContent());
        getContent().setPadding(false);
        getContent().add(email, chosen, confirmed, submit);
    }

    private static void asNewPassword(PasswordField field) {
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
    }

    private void bind() {
        binder.forField(chosen).bind("chosen");
        binder.forField(confirmed)
                .withValidator(typed -> typed.equals(chosen.getValue()), getTranslation("register.mismatch"))
                .bind("confirmed");
    }

    private void submit() {
        if (binder.validate().isOk()) {
            submission.accept(chosen.getValue());
        } else {
            (chosen.isInvalid() ? chosen : confirmed).focus();
        }
    }
}
