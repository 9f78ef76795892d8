package app.lectern.signin.ui;

import app.lectern.frame.FlashMessage;
import app.lectern.notices.TooManyMails;
import app.lectern.people.EmailInUse;
import app.lectern.people.password.TooManyAttempts;
import app.lectern.signin.signup.SettingsService;
import app.lectern.signin.signup.SignUp;
import app.lectern.signin.signup.SignUpClosed;
import app.lectern.signin.signup.SignUpRule;
import app.lectern.signin.signup.SignUpService;
import app.lectern.signin.signup.TooManyAccounts;
import app.lectern.signin.signup.VerifiedSignUpService;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** Gives students an account of their own and sends them where they wanted to go. */
@Route("register")
@AnonymousAllowed
class RegisterView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final SignUpService registrations;
    private final VerifiedSignUpService verified;
    private final SettingsService settings;
    private final Landing landing;
    private final FlashMessage greetings;
    private final RegisterForm form = new RegisterForm(getTranslation("register.submit"), this::register);
    private final RouterLink login = new RouterLink(getTranslation("register.login"), LoginView.class);
    private final Paragraph who = new Paragraph();
    private final Paragraph sent = new Paragraph();
    private List<String> wanted = List.of();

    RegisterView(
            SignUpService registrations,
            VerifiedSignUpService verified,
            SettingsService settings,
            Landing landing,
            FlashMessage greetings) {
        this.registrations = registrations;
        this.verified = verified;
        this.settings = settings;
        this.landing = landing;
        this.greetings = greetings;
        addClassName("narrow-view");
        sent.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("register.title")), who, sent, form, login);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getLocation().getQueryParameters().getParameters(Landing.CONTINUE);
        login.setQueryParameters(event.getLocation().getQueryParameters());
        sent.setVisible(false);
        show(settings.registration());
    }

    private void show(SignUpRule rule) {
        form.setVisible(!rule.isClosed());
        who.setVisible(rule.who() != SignUpRule.Who.ANYONE);
        who.setText(rule.isClosed() ? SignUpRefusals.closed(rule) : SignUpRefusals.domainsOnly(rule));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("register.title");
    }

    private void register(SignUp registration) {
        if (verified.isOpen()) {
            begin(registration);
        } else {
            finish(registration);
        }
    }

    private void begin(SignUp registration) {
        wanted = List.of(landing.path(wanted));
        try {
            verified.begin(
                    registration,
                    Landing.onward(wanted.getFirst()),
                    getLocale(),
                    VaadinServletRequest.getCurrent().getHttpServletRequest());
            sent.setText(getTranslation("register.sent", registration.email()));
            sent.setVisible(true);
            form.setVisible(false);
            who.setVisible(false);
        } catch (SignUpClosed closed) {
            form.showAtEmail(SignUpRefusals.to(closed.rule()));
        } catch (TooManyMails tooMany) {
            form.showAtEmail(getTranslation("forgot.tooMany", tooMany.minutes()));
        } catch (TooManyAttempts tooMany) {
            form.showAtEmail(getTranslation(tooMany.text(), tooMany.minutes()));
        }
    }

    private void finish(SignUp registration) {
        try {
            registrations.register(
                    registration,
                    VaadinServletRequest.getCurrent().getHttpServletRequest(),
                    VaadinServletResponse.getCurrent().getHttpServletResponse());
            greetings.leave(getTranslation("register.welcome"));
            getUI().orElseThrow().getPage().setLocation(landing.path(wanted));
        } catch (SignUpClosed closed) {
            form.showAtEmail(SignUpRefusals.to(closed.rule()));
        } catch (TooManyAccounts tooMany) {
            form.showError(getTranslation("register.tooMany", tooMany.minutes()));
        } catch (EmailInUse e) {
            form.showEmailInUse();
        } catch (TooManyAttempts tooMany) {
            form.showAtEmail(getTranslation(tooMany.text(), tooMany.minutes()));
        }
    }
}
