package app.lectern.signin.ui;

import app.lectern.base.UserId;
import app.lectern.frame.Confirmation;
import app.lectern.frame.Notifications;
import app.lectern.signin.AccountService;
import app.lectern.signin.NoSuchToken;
import app.lectern.signin.TokenService;
import app.lectern.signin.TokenService.Token;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/** Shows people their tokens for the API, and lets them make and revoke some. */
class TokensPanel extends Composite<VerticalLayout> {

    private final TokenService tokens;
    private final AccountService accounts;
    private final UserId owner;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("token.none"));
    private ZoneId zone = ZoneOffset.UTC;

    TokensPanel(TokenService tokens, AccountService accounts, UserId owner) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.owner = owner;
        list.addClassName("token-list");
        var make = new Button(getTranslation("token.make"), click -> openDialog());
        getContent().setPadding(false);
        getContent()
                .add(
                        new H2(getTranslation("token.title")),
                        new Paragraph(new Text(getTranslation("token.introduction") + " "), docs()),
                        none,
                        list,
                        make);
    }

    private Anchor docs() {
        var docs = new Anchor("api/docs", getTranslation("token.docs"));
        docs.setRouterIgnore(true);
        return docs;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        zone = Optional.ofNullable(
                        event.getUI().getPage().getExtendedClientDetails().getTimeZoneId())
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
        refresh();
    }

    private void refresh() {
        var own = tokens.list(owner);
        list.removeAll();
        own.forEach(token -> list.add(item(token)));
        list.setVisible(!own.isEmpty());
        none.setVisible(own.isEmpty());
    }

    private ListItem item(Token token) {
        var name = new Span(name(token));
        name.addClassName("token-name");
        var facts = new Span(getTranslation("token.facts", day(token.createdAt()), day(token.expiresAt()), use(token)));
        facts.addClassName("token-facts");
        var revoke = new Button(getTranslation("token.revoke"), click -> confirm(token));
        revoke.setAriaLabel(getTranslation("token.revoke.label", name(token)));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        return new ListItem(new Div(name, facts), revoke);
    }

    private String name(Token token) {
        return token.name() == null ? getTranslation("token.nameless") : token.name();
    }

    private String use(Token token) {
        return token.lastUsedAt() == null
                ? getTranslation("token.unused")
                : getTranslation("token.used", day(token.lastUsedAt()));
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(at.atZone(zone));
    }

    private void openDialog() {
        new MakeTokenDialog((name, password) -> accounts.issueToken(owner, password, name), this::refresh).open();
    }

    private void confirm(Token token) {
        new Confirmation(
                        getTranslation("token.revoke.title", name(token)),
                        getTranslation("token.revoke.text"),
                        getTranslation("token.revoke"),
                        getTranslation("drop.keep"))
                .ask(() -> revoke(token));
    }

    private void revoke(Token token) {
        try {
            tokens.revoke(owner, token.id());
            Notifications.say(getTranslation("token.revoked", name(token)));
        } catch (NoSuchToken goneAlready) {
            Notifications.say(getTranslation("token.gone", name(token)));
        }
        refresh();
    }
}
