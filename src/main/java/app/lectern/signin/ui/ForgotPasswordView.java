package app.lectern.signin.ui;

import app.lectern.notices.TooManyMails;
import app.lectern.signin.ForgottenPasswordService;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Helps people who forgot their password, and tells nobody whether there is an account for an address. */
@Route("forgot-password")
@AnonymousAllowed
class ForgotPasswordView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final ForgottenPasswordService passwords;
    private final Paragraph text = new Paragraph();
    private final ForgotPasswordForm form;

    ForgotPasswordView(ForgottenPasswordService passwords, TypedAddress typed) {
        this.passwords = passwords;
        this.form = new ForgotPasswordForm(typed, this::send);
        addClassName("narrow-view");
        text.getElement().setAttribute("role", "status");
        add(
                new H1(getTranslation("forgot.title")),
                text,
                form,
                new RouterLink(getTranslation("forgot.login"), LoginView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean mail = passwords.sendsMail();
        text.setText(getTranslation(mail ? "forgot.introduction" : "forgot.registrar"));
        form.setVisible(mail);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("forgot.title");
    }

    private void send(String email) {
        try {
            passwords.sendLink(
                    email, getLocale(), VaadinServletRequest.getCurrent().getHttpServletRequest());
            text.setText(getTranslation("forgot.sent", email.strip()));
            form.setVisible(false);
        } catch (TooManyMails tooMany) {
            form.showError(getTranslation("forgot.tooMany", tooMany.minutes()));
        }
    }
}
