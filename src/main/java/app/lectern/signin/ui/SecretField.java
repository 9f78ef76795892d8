package app.lectern.signin.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A password field whose button to show what is typed speaks the language of the page. */
class SecretField extends PasswordField {

    SecretField(String label) {
        super(label);
        getElement().setPropertyMap("i18n", Map.of("reveal", getTranslation("password.reveal")));
    }
}
