package app.lectern.base.ui;

import app.lectern.base.Greetings;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;

/** The frame around every view: the name, the navigation, the signed-in person. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout {

    MainLayout(Greetings greetings) {
        addToNavbar(new DrawerToggle(), new Span(getTranslation("app.name")));
        var navigation = new SideNav();
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> navigation.addItem(new SideNavItem(getTranslation(entry.title()), entry.path())));
        addToDrawer(navigation);
        greetings.take().ifPresent(Notification::show);
    }
}
