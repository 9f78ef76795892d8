package app.lectern.signin.ui;

import app.lectern.frame.FlashMessage;
import app.lectern.people.Person;
import app.lectern.signin.LinkExpired;
import app.lectern.signin.LinkService;
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

/**
 * Where a one-time link leads: lets its owner choose a password and signs them in. Opening it uses nothing up, because
 * mail scanners follow links too.
 */
@Route("link/:secret")
@AnonymousAllowed
class LinkView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final LinkService links;
    private final FlashMessage greetings;
    private String secret = "";

    LinkView(LinkService links, FlashMessage greetings) {
        this.links = links;
        this.greetings = greetings;
        addClassName("narrow-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        links.owner(secret).ifPresentOrElse(this::ask, this::showOfNoUse);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("link.title");
    }

    private void ask(Person owner) {
        removeAll();
        add(
                new H1(getTranslation("link.title")),
                new Paragraph(getTranslation("link.introduction")),
                new NewPasswordForm(owner.email(), this::choose));
    }

    private void showOfNoUse() {
        removeAll();
        add(
                new H1(getTranslation("link.ofNoUse")),
                new Paragraph(getTranslation("link.ofNoUse.text")),
                new RouterLink(getTranslation("login.forgot"), ForgotPasswordView.class));
    }

    private void choose(String password) {
        try {
            var person = links.choosePassword(
                    secret,
                    password,
                    VaadinServletRequest.getCurrent().getHttpServletRequest(),
                    VaadinServletResponse.getCurrent().getHttpServletResponse());
            greetings.leave(getTranslation("link.welcome", person.firstName()));
            getUI().orElseThrow().getPage().setLocation("/");
        } catch (LinkExpired e) {
            showOfNoUse();
        }
    }
}
