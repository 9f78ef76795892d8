package app.lectern.signin.ui;

import app.lectern.frame.FlashMessage;
import app.lectern.people.EmailInUse;
import app.lectern.signin.signup.SetUpCodeWrong;
import app.lectern.signin.signup.SetUpService;
import app.lectern.signin.signup.SettingsService;
import app.lectern.signin.signup.SignUp;
import app.lectern.signin.signup.SignUpRule;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Makes the first registrar of a new database. */
@Route("setup")
@AnonymousAllowed
class SetupView extends VerticalLayout implements HasDynamicTitle {

    private final SetUpService setUp;
    private final FlashMessage greetings;
    private final TextField code = new TextField(getTranslation("setup.code"));
    private final SignUpRuleForm others;
    private final RegisterForm form = new RegisterForm(getTranslation("setup.submit"), this::setUp);

    SetupView(SetUpService setUp, SettingsService settings, FlashMessage greetings) {
        this.setUp = setUp;
        this.greetings = greetings;
        others = new SignUpRuleForm(SignUpRule.DEFAULT, settings.verifiesAddresses());
        addClassName("narrow-view");
        add(new H1(getTranslation("setup.title")));
        if (setUp.isOpen()) {
            code.setHelperText(getTranslation("setup.code.help"));
            code.setRequiredIndicatorVisible(true);
            code.setWidthFull();
            form.alsoFrom(code, others);
            add(new Paragraph(getTranslation("setup.introduction")), code, others, form);
        } else {
            add(
                    new Paragraph(getTranslation("setup.done")),
                    new RouterLink(getTranslation("setup.login"), LoginView.class));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.title");
    }

    private void setUp(SignUp registrar) {
        code.setInvalid(false);
        others.read().ifPresent(rule -> setUp(registrar, rule));
    }

    private void setUp(SignUp registrar, SignUpRule rule) {
        try {
            setUp.setUp(
                    code.getValue(),
                    registrar,
                    rule,
                    VaadinServletRequest.getCurrent().getHttpServletRequest(),
                    VaadinServletResponse.getCurrent().getHttpServletResponse());
            greetings.leave(getTranslation("setup.welcome"));
            getUI().orElseThrow().getPage().setLocation("/");
        } catch (SetUpCodeWrong e) {
            code.setErrorMessage(getTranslation("setup.code.wrong"));
            code.setInvalid(true);
        } catch (EmailInUse e) {
            form.showEmailInUse();
        }
    }
}
