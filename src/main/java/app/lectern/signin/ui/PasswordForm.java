package app.lectern.signin.ui;

import app.lectern.frame.EnterKey;
import app.lectern.people.password.NewPassword;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import java.util.function.BiConsumer;

/** Asks for the old password and a new one. */
class PasswordForm extends Composite<VerticalLayout> {

    private final PasswordField old = new SecretField(getTranslation("account.oldPassword"));
    private final PasswordField chosen = new SecretField(getTranslation("account.newPassword"));
    private final PasswordField confirmed = new SecretField(getTranslation("account.confirmPassword"));
    private final Binder<Typed> binder = new BeanValidationBinder<>(Typed.class);
    private final BiConsumer<String, String> submission;

    /** What the fields hold. */
    public record Typed(String old, @NewPassword String chosen, String confirmed) {}

    /**
     * @param submission takes the old password and the new one, once the latter is valid
     */
    PasswordForm(BiConsumer<String, String> submission) {
        this.submission = submission;
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        old.setWidthFull();
        chosen.setAutocomplete(Autocomplete.NEW_PASSWORD);
        chosen.setHelperText(getTranslation("password.length"));
        chosen.setWidthFull();
        confirmed.setAutocomplete(Autocomplete.NEW_PASSWORD);
        confirmed.setWidthFull();
        bind();
        var submit = new Button(getTranslation("account.changePassword"), click -> submit());
        EnterKey.presses(submit, getContent());
        getContent().setPadding(false);
        getContent().add(old, chosen, confirmed, submit);
    }

    private void bind() {
        binder.forField(old)
                .asRequired(getTranslation("account.oldPassword.missing"))
                .bind("old");
        binder.forField(chosen).bind("chosen");
        binder.forField(confirmed)
                .withValidator(typed -> typed.equals(chosen.getValue()), getTranslation("register.mismatch"))
                .bind("confirmed");
    }

    private void submit() {
        var status = binder.validate();
        if (status.isOk()) {
            submission.accept(old.getValue(), chosen.getValue());
        }
    }

    void showRefusal(String message) {
        old.setErrorMessage(message);
        old.setInvalid(true);
        old.focus();
    }

    void clear() {
        old.clear();
        chosen.clear();
        confirmed.clear();
        old.setInvalid(false);
        chosen.setInvalid(false);
        confirmed.setInvalid(false);
    }
}
