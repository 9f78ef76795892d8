package app.lectern.signin.ui;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.frame.EnterKey;
import app.lectern.frame.Notifications;
import app.lectern.people.GradeScaleService;
import app.lectern.people.Person;
import app.lectern.signin.signup.SettingsService;
import app.lectern.signin.signup.SignUpRule;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** Where the registrar decides what holds for the whole school. */
@Route("registrar/settings")
@Menu(title = "settings.title", icon = "vaadin:cog", order = 21)
@RolesAllowed("ADMIN")
class SettingsView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final SettingsService settings;
    private final Person registrar;
    private final FormError error = new FormError();
    private final Button theirs = new Button(getTranslation("entry.conflict.theirs"), click -> showStored());
    private final SignUpRuleForm form;
    private SignUpRule seen;

    SettingsView(SettingsService settings, GradeScaleService grades, AuthenticationContext authentication) {
        this.settings = settings;
        this.registrar = authentication.getAuthenticatedUser(Person.class).orElseThrow();
        seen = settings.registration();
        form = new SignUpRuleForm(seen, settings.verifiesAddresses());
        theirs.setVisible(false);
        var save = new Button(getTranslation("entry.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(save, form);
        var registration = new Div(new H2(getTranslation("settings.registration")), error, theirs, form, save);
        registration.addClassName("settings-part");
        getContent().addClassNames("page", "settings-page");
        getContent()
                .add(
                        new H1(getTranslation("settings.title")),
                        registration,
                        new GradesPart(grades, registrar.userId()));
    }

    private void save() {
        error.clear();
        theirs.setVisible(false);
        form.read().ifPresent(this::store);
    }

    private void store(SignUpRule rule) {
        try {
            settings.change(registrar.userId(), seen, rule);
            showStored();
            Notifications.done(getTranslation("settings.saved"));
        } catch (ChangedMeanwhile changed) {
            seen = settings.registration();
            error.show(getTranslation("settings.conflict"));
            theirs.setVisible(true);
        }
    }

    private void showStored() {
        error.clear();
        theirs.setVisible(false);
        seen = settings.registration();
        form.show(seen);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("settings.title"));
    }
}
