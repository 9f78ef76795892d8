package app.lectern.signin.ui;

import app.lectern.signin.signup.SignUpRule;
import com.vaadin.flow.component.UI;

/** Says who may make an account, and whom to ask instead. */
class SignUpRefusals {

    private SignUpRefusals() {}

    /** To somebody who may not. */
    static String to(SignUpRule rule) {
        return rule.isClosed() ? closed(rule) : text("register.domains.refused", domains(rule), contact(rule));
    }

    /** To everybody, while nobody may. */
    static String closed(SignUpRule rule) {
        return text("register.closed", contact(rule));
    }

    /** To everybody, while only some may. */
    static String domainsOnly(SignUpRule rule) {
        return text("register.domains", domains(rule), contact(rule));
    }

    private static String domains(SignUpRule rule) {
        return String.join(", ", rule.domains());
    }

    private static String contact(SignUpRule rule) {
        return rule.contact().isEmpty() ? text("register.contact") : rule.contact();
    }

    private static String text(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
