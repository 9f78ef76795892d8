package app.lectern.frame;

import app.lectern.base.Named;
import app.lectern.base.SelfRegistration;
import app.lectern.base.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** The corner of the frame that belongs to the person: signing in and out, their account, light or dark, their language. */
@SpringComponent
@UIScope
class PersonMenu extends Composite<HorizontalLayout> {

    private final AuthenticationContext authentication;
    private final Texts texts;

    PersonMenu(AuthenticationContext authentication, Texts texts, SelfRegistration registration) {
        this.authentication = authentication;
        this.texts = texts;
        getContent().addClassName("person-menu");
        authentication
                .getAuthenticatedUser(Named.class)
                .ifPresentOrElse(person -> getContent().add(menuOf(person)), () -> addWaysIn(registration.isOpen()));
    }

    private void addWaysIn(boolean alsoNew) {
        getContent().add(pageMenu(), logIn());
        if (alsoNew) {
            getContent().add(register());
        }
    }

    private MenuBar menuOf(Named person) {
        var avatar = new Avatar(person.fullName());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var bar = bar();
        var root = bar.addItem(avatar);
        root.setAriaLabel(getTranslation("person.menu", person.fullName()));
        SubMenu menu = root.getSubMenu();
        menu.addItem(person.fullName()).setEnabled(false);
        menu.addItem(getTranslation("person.account"), event -> open("account"));
        ThemeChoice.addTo(menu.addItem(getTranslation("theme.label")).getSubMenu(), this);
        addLanguages(menu.addItem(getTranslation("language.label")).getSubMenu());
        menu.addSeparator();
        menu.addItem(getTranslation("person.log-out"), event -> authentication.logout());
        return bar;
    }

    private MenuBar pageMenu() {
        var bar = bar();
        var root = bar.addItem(new Icon(VaadinIcon.GLOBE));
        root.setAriaLabel(getTranslation("language.and-theme"));
        addLanguages(root.getSubMenu());
        root.getSubMenu().addSeparator();
        ThemeChoice.addTo(root.getSubMenu(), this);
        return bar;
    }

    private void addLanguages(SubMenu menu) {
        LanguageChoice.addTo(menu, texts.languages(), getLocale());
    }

    private static MenuBar bar() {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        return bar;
    }

    private Anchor logIn() {
        var link = new Anchor("login", getTranslation("person.log-in"));
        link.addClassName("log-in-link");
        return link;
    }

    private Button register() {
        var button = new Button(getTranslation("person.register"), event -> open("register"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void open(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }
}
