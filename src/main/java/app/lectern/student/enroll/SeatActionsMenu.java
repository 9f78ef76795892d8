package app.lectern.student.enroll;

import app.lectern.catalog.Section;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;

/** Ways out where there is no room for buttons. */
public class SeatActionsMenu extends MenuBar {

    public SeatActionsMenu(Section section, List<SeatAction> ways) {
        addClassName("ways-out");
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem root = addItem(new Icon(VaadinIcon.ELLIPSIS_DOTS_V));
        root.setAriaLabel(getTranslation("section.ways-out", section.displayTitle()));
        ways.forEach(way -> root.getSubMenu()
                .addItem(getTranslation(way.text()), click -> way.go().run()));
    }
}
