package app.lectern.signin.ui;

import app.lectern.frame.FlashMessage;
import app.lectern.people.password.TooManyAttempts;
import app.lectern.signin.LinkExpired;
import app.lectern.signin.signup.SignUpClosed;
import app.lectern.signin.signup.TooManyAccounts;
import app.lectern.signin.signup.VerifiedSignUpService;
import app.lectern.signin.signup.VerifiedSignUpService.Newcomer;
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
import org.springframework.security.authentication.BadCredentialsException;

/**
 * Where the link in a newcomer's mail leads: makes their account and sends them where they wanted to go. Opening it uses
 * nothing up, because mail scanners follow links too.
 */
@Route("register/:secret")
@AnonymousAllowed
class FinishSignUpView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final VerifiedSignUpService registrations;
    private final Landing landing;
    private final FlashMessage greetings;
    private String secret = "";
    private List<String> wanted = List.of();

    FinishSignUpView(VerifiedSignUpService registrations, Landing landing, FlashMessage greetings) {
        this.registrations = registrations;
        this.landing = landing;
        this.greetings = greetings;
        addClassName("narrow-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        wanted = event.getLocation().getQueryParameters().getParameters(Landing.CONTINUE);
        registrations.newcomer(secret).ifPresentOrElse(this::ask, this::showOfNoUse);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("register.finish");
    }

    private void ask(Newcomer newcomer) {
        removeAll();
        add(
                new H1(getTranslation("register.finish")),
                new Paragraph(getTranslation("register.finish.text", newcomer.name())),
                new FinishSignUpForm(newcomer, this::finish));
    }

    private void showOfNoUse() {
        removeAll();
        add(
                new H1(getTranslation("link.ofNoUse")),
                new Paragraph(getTranslation("register.ofNoUse")),
                new RouterLink(getTranslation("register.login"), LoginView.class),
                new RouterLink(getTranslation("login.register"), RegisterView.class));
    }

    private void finish(FinishSignUpForm form, String password) {
        try {
            registrations.finish(
                    secret,
                    password,
                    VaadinServletRequest.getCurrent().getHttpServletRequest(),
                    VaadinServletResponse.getCurrent().getHttpServletResponse());
            greetings.leave(getTranslation("register.welcome"));
            getUI().orElseThrow().getPage().setLocation(landing.path(wanted));
        } catch (LinkExpired e) {
            showOfNoUse();
        } catch (SignUpClosed closed) {
            form.showRefusal(SignUpRefusals.to(closed.rule()));
        } catch (TooManyAccounts tooMany) {
            form.showRefusal(getTranslation("register.tooMany", tooMany.minutes()));
        } catch (TooManyAttempts tooMany) {
            form.showRefusal(getTranslation(tooMany.text(), tooMany.minutes()));
        } catch (BadCredentialsException e) {
            form.showRefusal(getTranslation("register.finish.wrong"));
        }
    }
}
