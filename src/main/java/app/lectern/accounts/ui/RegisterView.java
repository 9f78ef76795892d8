package app.lectern.accounts.ui;

import app.lectern.accounts.EmailInUse;
import app.lectern.accounts.Registration;
import app.lectern.accounts.RegistrationService;
import app.lectern.accounts.TooManyAttempts;
import app.lectern.accounts.TooManyMails;
import app.lectern.accounts.VerifiedRegistrationService;
import app.lectern.base.Greetings;
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

    private final RegistrationService registrations;
    private final VerifiedRegistrationService verified;
    private final Landing landing;
    private final Greetings greetings;
    private final RegisterForm form = new RegisterForm(getTranslation("register.submit"), this::register);
    private final RouterLink login = new RouterLink(getTranslation("register.login"), LoginView.class);
    private final Paragraph sent = new Paragraph();
    private List<String> wanted = List.of();

    RegisterView(
            RegistrationService registrations,
            VerifiedRegistrationService verified,
            Landing landing,
            Greetings greetings) {
        this.registrations = registrations;
        this.verified = verified;
        this.landing = landing;
        this.greetings = greetings;
        addClassName("narrow-view");
        sent.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("register.title")), sent, form, login);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getLocation().getQueryParameters().getParameters(Landing.CONTINUE);
        login.setQueryParameters(event.getLocation().getQueryParameters());
        sent.setVisible(false);
        form.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("register.title");
    }

    private void register(Registration registration) {
        if (verified.isOpen()) {
            begin(registration);
        } else {
            finish(registration);
        }
    }

    private void begin(Registration registration) {
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
        } catch (TooManyMails tooMany) {
            form.showAtEmail(getTranslation("forgot.tooMany", tooMany.minutes()));
        } catch (TooManyAttempts tooMany) {
            form.showAtEmail(getTranslation("login.tooMany", tooMany.minutes()));
        }
    }

    private void finish(Registration registration) {
        try {
            registrations.register(
                    registration,
                    VaadinServletRequest.getCurrent().getHttpServletRequest(),
                    VaadinServletResponse.getCurrent().getHttpServletResponse());
            greetings.leave(getTranslation("register.welcome"));
            getUI().orElseThrow().getPage().setLocation(landing.path(wanted));
        } catch (EmailInUse e) {
            form.showEmailInUse();
        } catch (TooManyAttempts tooMany) {
            form.showAtEmail(getTranslation("login.tooMany", tooMany.minutes()));
        }
    }
}
