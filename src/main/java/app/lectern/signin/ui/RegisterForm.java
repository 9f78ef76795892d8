package app.lectern.signin.ui;

import app.lectern.frame.EnterKey;
import app.lectern.people.EmailAddress;
import app.lectern.people.LastName;
import app.lectern.people.PersonName;
import app.lectern.people.password.NewPassword;
import app.lectern.signin.signup.SignUp;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.function.Consumer;

/** Asks somebody who they are and which password they want. */
class RegisterForm extends Composite<VerticalLayout> {

    private final TextField firstName = new TextField(getTranslation("register.firstName"));
    private final TextField lastName = new TextField(getTranslation("register.lastName"));
    private final EmailField email = new EmailField(getTranslation("register.email"));
    private final PasswordField password = new SecretField(getTranslation("register.password"));
    private final PasswordField confirmPassword = new SecretField(getTranslation("register.confirmPassword"));
    private final FormError error = new FormError();
    private final Binder<Typed> binder = new BeanValidationBinder<>(Typed.class);
    private final Consumer<SignUp> submission;
    private final Button submit;

    /** What the fields hold. */
    public record Typed(
            @PersonName String firstName,
            @LastName String lastName,
            @EmailAddress String email,
            @NewPassword String password,
            String confirmPassword) {

        SignUp registration() {
            return new SignUp(firstName, lastName, email, password);
        }
    }

    /**
     * @param submit what the button says
     * @param submission takes what was typed, once it is valid
     */
    RegisterForm(String label, Consumer<SignUp> submission) {
        this.submission = submission;
        submit = new Button(label, click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(submit, getContent());
        firstName.setAutocomplete(Autocomplete.GIVEN_NAME);
        lastName.setAutocomplete(Autocomplete.FAMILY_NAME);
        lastName.setHelperText(getTranslation("register.lastName.help"));
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setI18n(new EmailField.EmailFieldI18n().setPatternErrorMessage(getTranslation("person.email.invalid")));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("password.length"));
        confirmPassword.setAutocomplete(Autocomplete.NEW_PASSWORD);
        bind();
        getContent().setPadding(false);
        getContent().add(error, firstName, lastName, email, password, confirmPassword, submit);
        getContent().getChildren().filter(HasValue.class::isInstance).forEach(this::asRequiredField);
        lastName.setRequiredIndicatorVisible(false);
    }

    private void bind() {
        binder.forField(firstName).bind("firstName");
        binder.forField(lastName).bind("lastName");
        binder.forField(email).bind("email");
        binder.forField(password).bind("password");
        binder.forField(confirmPassword)
                .withValidator(confirmed -> confirmed.equals(password.getValue()), getTranslation("register.mismatch"))
                .bind("confirmPassword");
    }

    private void asRequiredField(Component field) {
        ((HasValue<?, ?>) field).setRequiredIndicatorVisible(true);
        ((HasSize) field).setWidthFull();
    }

    /** Has Enter in fields that belong to this form, but stand outside it, submit it too. */
    void alsoFrom(Component... fields) {
        EnterKey.presses(submit, fields);
    }

    private void submit() {
        error.clear();
        try {
            submission.accept(binder.writeRecord().registration());
        } catch (ValidationException e) {
            focusFirstInvalid();
        }
    }

    private void focusFirstInvalid() {
        getContent()
                .getChildren()
                .filter(field -> field instanceof HasValidation checked && checked.isInvalid())
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    /** Says above the fields why there is no account yet. */
    void showError(String message) {
        error.show(message);
    }

    /** Says at the address that somebody has it. */
    void showEmailInUse() {
        showAtEmail(getTranslation("register.emailInUse"));
    }

    /** Says at the address what is wrong with it. */
    void showAtEmail(String message) {
        email.setErrorMessage(message);
        email.setInvalid(true);
        email.focus();
    }
}
