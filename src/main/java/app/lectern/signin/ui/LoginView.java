package app.lectern.signin.ui;

import app.lectern.frame.FlashMessage;
import app.lectern.people.DemoAccount;
import app.lectern.people.password.TooManyAttempts;
import app.lectern.signin.SessionEnd;
import app.lectern.signin.SignIn;
import app.lectern.signin.signup.SettingsService;
import app.lectern.storage.Storage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;

/** Signs people in and sends them where they wanted to go. */
@Route("login")
@AnonymousAllowed
class LoginView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final SignIn signIn;
    private final Landing landing;
    private final FlashMessage greetings;
    private final LoginForm form;
    private final RouterLink register = new RouterLink(getTranslation("login.register"), RegisterView.class);
    private List<String> wanted = List.of();

    LoginView(
            SignIn signIn,
            SettingsService settings,
            Landing landing,
            FlashMessage greetings,
            TypedAddress typed,
            Storage storage) {
        this.signIn = signIn;
        this.landing = landing;
        this.greetings = greetings;
        addClassName("narrow-view");
        form = new LoginForm(typed, this::signIn);
        var forgot = new RouterLink(getTranslation("login.forgot"), ForgotPasswordView.class);
        add(new H1(getTranslation("login.title")), form, forgot, wayIn(settings));
        if (storage.demo()) {
            add(new DemoAccounts(account -> form.fill(account.email(), DemoAccount.PASSWORD)));
        }
    }

    private Component wayIn(SettingsService settings) {
        return settings.isOpen() ? register : new Paragraph(SignUpRefusals.closed(settings.registration()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getLocation().getQueryParameters().getParameters(Landing.CONTINUE);
        if (signIn.isByCookie()) {
            sendOn(event.getUI().getPage());
        }
        register.setQueryParameters(event.getLocation().getQueryParameters());
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SessionEnd.PARAMETER)
                .flatMap(SessionEnd::named)
                .ifPresent(this::say);
    }

    private void say(SessionEnd end) {
        form.showError(words(end));
        SessionEnd.told(VaadinSession.getCurrent().getSession());
    }

    /** A page that lost its session sends people here, and going here is what has them signed in by their cookie. */
    private void sendOn(Page page) {
        landing.wanted(wanted).ifPresent(page::setLocation);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }

    private void signIn(String email, String password, boolean remember) {
        try {
            var person = signIn.signIn(
                    email,
                    password,
                    remember,
                    VaadinServletRequest.getCurrent().getHttpServletRequest(),
                    VaadinServletResponse.getCurrent().getHttpServletResponse());
            greetings.leave(getTranslation("login.welcome", person.firstName()));
            getUI().orElseThrow().getPage().setLocation(landing.path(wanted));
        } catch (AuthenticationException refusal) {
            form.showError(words(refusal));
        }
    }

    private String words(SessionEnd end) {
        return switch (end) {
            case DISABLED -> getTranslation("login.ended.disabled");
            case RENEWED -> getTranslation("login.ended.renewed");
            case STOLEN -> getTranslation("login.ended.stolen");
        };
    }

    private String words(AuthenticationException refusal) {
        return switch (refusal) {
            case TooManyAttempts tooMany -> getTranslation(tooMany.text(), tooMany.minutes());
            case DisabledException disabled -> getTranslation("login.disabled");
            default -> getTranslation("login.wrong");
        };
    }
}
