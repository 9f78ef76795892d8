package app.lectern.signin.ui;

import app.lectern.frame.CopyField;
import app.lectern.frame.EnterKey;
import app.lectern.people.password.TooManyAttempts;
import app.lectern.signin.TokenName;
import app.lectern.signin.TokenService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import java.util.function.BiFunction;
import org.springframework.security.core.AuthenticationException;

/**
 * Makes a token for the API and shows it once. The password is asked for, because a token outlasts the session of
 * whoever finds a browser open.
 */
class MakeTokenDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("token.name"));
    private final PasswordField password = new SecretField(getTranslation("token.password"));
    private final Button make = new Button(getTranslation("token.make"), click -> make());
    private final Button close = new Button(getTranslation("dialog.cancel"), click -> close());
    private final Binder<Typed> binder = new BeanValidationBinder<>(Typed.class);
    private final BiFunction<String, String, TokenService.Issued> issuer;
    private final Runnable made;

    /** What the fields hold. */
    public record Typed(@TokenName String name, String password) {}

    /**
     * @param issuer makes a token of a name and a password, or throws an {@link AuthenticationException}
     * @param made is told when there is a new one
     */
    MakeTokenDialog(BiFunction<String, String, TokenService.Issued> issuer, Runnable made) {
        this.issuer = issuer;
        this.made = made;
        setHeaderTitle(getTranslation("token.make.title"));
        setWidth("28rem");
        name.setHelperText(getTranslation("token.name.help"));
        name.setWidthFull();
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        password.setWidthFull();
        binder.forField(name).bind("name");
        binder.forField(password)
                .asRequired(getTranslation("token.password.missing"))
                .bind("password");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(make, name, password);
        add(name, password);
        getFooter().add(close, make);
    }

    private void make() {
        if (!binder.validate().isOk()) {
            return;
        }
        try {
            show(issuer.apply(name.getValue(), password.getValue()));
        } catch (TooManyAttempts tooMany) {
            refuse(getTranslation(tooMany.text(), tooMany.minutes()));
        } catch (AuthenticationException wrong) {
            refuse(getTranslation("account.oldPassword.wrong"));
        }
    }

    private void refuse(String message) {
        password.setErrorMessage(message);
        password.setInvalid(true);
        password.focus();
    }

    private void show(TokenService.Issued issued) {
        removeAll();
        add(new CopyField(getTranslation("token.token"), issued.token()), new Paragraph(getTranslation("token.made")));
        make.removeFromParent();
        close.setText(getTranslation("token.close"));
        setCloseOnOutsideClick(false);
        made.run();
    }
}
