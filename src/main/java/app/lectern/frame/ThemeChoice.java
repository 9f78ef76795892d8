package app.lectern.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import java.util.EnumMap;
import java.util.Map;

/** Light, dark, or as the system has it; the browser remembers the choice and {@code index.html} applies it. */
enum ThemeChoice {
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private final ColorScheme.Value scheme;

    ThemeChoice(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    static void addTo(SubMenu menu, Component owner) {
        var items = new EnumMap<ThemeChoice, MenuItem>(ThemeChoice.class);
        for (ThemeChoice choice : values()) {
            MenuItem item = menu.addItem(owner.getTranslation("theme." + choice.name()), event -> owner.getUI()
                    .ifPresent(ui -> choice.apply(ui.getPage(), items)));
            item.setCheckable(true);
            items.put(choice, item);
        }
        owner.addAttachListener(event -> check(items, event.getUI().getPage().getColorScheme()));
    }

    private void apply(Page page, Map<ThemeChoice, MenuItem> items) {
        page.setColorScheme(scheme);
        page.executeJs("localStorage.setItem('lectern-color-scheme', $0)", scheme.getValue());
        check(items, scheme);
    }

    private static void check(Map<ThemeChoice, MenuItem> items, ColorScheme.Value current) {
        items.forEach((choice, item) -> item.setChecked(choice.is(current)));
    }

    private boolean is(ColorScheme.Value current) {
        boolean followsSystem = this == SYSTEM && current == ColorScheme.Value.NORMAL;
        return followsSystem || scheme.getValue().equals(current.getValue());
    }
}
