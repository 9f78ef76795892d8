package app.lectern.frame;

import app.lectern.catalog.CatalogService;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/** The frame around every view: the name, the navigation, the signed-in person. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String HOME = "";

    private final TermChooser terms;

    MainLayout(PersonMenu personMenu, FlashMessage greetings, CatalogService catalog, ChosenTerm chosen) {
        terms = new TermChooser(catalog, chosen);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("nav.toggle"));
        var space = new Div();
        space.addClassName("navbar-space");
        var head = new Header(toggle, brand(), space, personMenu);
        head.addClassName("frame-head");
        addToNavbar(head);
        addToDrawer(terms, new Scroller(navigation()));
        setPrimarySection(Section.NAVBAR);
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("nav.toggle")));
        announceConnection();
        greetings.take().ifPresent(Notifications::done);
    }

    /** Vaadin shows whether the server is reached; so that it is read out too. */
    private void announceConnection() {
        getElement().executeJs("""
                const indicator = document.querySelector('vaadin-connection-indicator');
                indicator?.setAttribute('role', 'status');
                indicator && (indicator.onlineText = $0);
                """, getTranslation("browser.connected"));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("role", "main");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        terms.refresh();
    }

    private Div brand() {
        var mark = new Image("images/mark.svg", "");
        mark.addClassName("brand-mark");
        var name = new Span(getTranslation("app.name"));
        var home = new Anchor(HOME, mark, name);
        home.addClassName("brand");
        return new Div(home);
    }

    private SideNav navigation() {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("nav.label"));
        MenuConfiguration.getMenuEntries().stream().map(this::item).forEach(navigation::addItem);
        return navigation;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setMatchNested(!entry.path().equals(HOME) && !entry.path().equals("/"));
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }
}
