package app.lectern.accounts.ui;

import app.lectern.accounts.EmailInUse;
import app.lectern.accounts.Registration;
import app.lectern.accounts.RegistrationService;
import app.lectern.base.Greetings;
import com.vaadin.flow.component.html.H1;
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
    private final Landing landing;
    private final Greetings greetings;
    private final RegisterForm form = new RegisterForm(getTranslation("register.submit"), this::register);
    private final RouterLink login = new RouterLink(getTranslation("register.login"), LoginView.class);
    private List<String> wanted = List.of();

    RegisterView(RegistrationService registrations, Landing landing, Greetings greetings) {
        this.registrations = registrations;
        this.landing = landing;
        this.greetings = greetings;
        addClassName("narrow-view");
        add(new H1(getTranslation("register.title")), form, login);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getLocation().getQueryParameters().getParameters(Landing.CONTINUE);
        login.setQueryParameters(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("register.title");
    }

    private void register(Registration registration) {
        try {
            registrations.register(
                    registration,
                    VaadinServletRequest.getCurrent().getHttpServletRequest(),
                    VaadinServletResponse.getCurrent().getHttpServletResponse());
            greetings.leave(getTranslation("register.welcome"));
            getUI().orElseThrow().getPage().setLocation(landing.path(wanted));
        } catch (EmailInUse e) {
            form.showEmailInUse();
        }
    }
}
