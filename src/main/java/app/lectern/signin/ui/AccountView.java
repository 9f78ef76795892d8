package app.lectern.signin.ui;

import app.lectern.frame.Notifications;
import app.lectern.people.Person;
import app.lectern.people.password.TooManyAttempts;
import app.lectern.signin.AccountService;
import app.lectern.signin.TokenService;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/** Shows people what is known of them, and lets them change their password and their tokens. */
@Route("account")
@PermitAll
class AccountView extends VerticalLayout implements HasDynamicTitle {

    private final AccountService accounts;
    private final Person person;
    private final DescriptionList facts = new DescriptionList();
    private final PasswordForm form = new PasswordForm(this::changePassword);

    AccountView(AccountService accounts, TokenService tokens, AuthenticationContext authentication) {
        this.accounts = accounts;
        this.person = authentication.getAuthenticatedUser(Person.class).orElseThrow();
        addClassName("narrow-view");
        add(
                new H1(getTranslation("account.title")),
                facts,
                new H2(getTranslation("account.password")),
                form,
                new TokensPanel(tokens, accounts, person.userId()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var account = accounts.account(person.userId());
        var signIns = accounts.signIns(person.userId());
        facts.removeAll();
        add("account.name", account.fullName());
        add("account.email", account.email());
        add("account.currentSignIn", words(signIns.current(), zone(event)));
        add("account.lastSignIn", words(signIns.last(), zone(event)));
    }

    private void add(String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private static ZoneId zone(AttachEvent event) {
        return Optional.ofNullable(
                        event.getUI().getPage().getExtendedClientDetails().getTimeZoneId())
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    private String words(Optional<AccountService.Moment> signIn, ZoneId zone) {
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                .withLocale(getLocale())
                .withZone(zone);
        return signIn.map(it -> getTranslation("account.signIn", format.format(it.at()), it.address()))
                .orElseGet(() -> getTranslation("account.noSignIn"));
    }

    private void changePassword(String old, String chosen) {
        try {
            accounts.changePassword(
                    person.userId(),
                    old,
                    chosen,
                    VaadinServletRequest.getCurrent().getHttpServletRequest(),
                    VaadinServletResponse.getCurrent().getHttpServletResponse());
            form.clear();
            Notifications.say(getTranslation("account.passwordChanged"));
        } catch (TooManyAttempts tooMany) {
            form.showRefusal(getTranslation(tooMany.text(), tooMany.minutes()));
        } catch (AuthenticationException refusal) {
            form.showRefusal(getTranslation("account.oldPassword.wrong"));
        }
    }
}
