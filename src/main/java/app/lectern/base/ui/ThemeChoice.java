package app.lectern.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;

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
        for (ThemeChoice choice : values()) {
            MenuItem item = menu.addItem(owner.getTranslation("theme." + choice.name()), event -> owner.getUI()
                    .ifPresent(ui -> choice.apply(ui.getPage(), menu)));
            item.setCheckable(true);
        }
        owner.addAttachListener(event -> check(menu, event.getUI().getPage().getColorScheme()));
    }

    private void apply(Page page, SubMenu menu) {
        page.setColorScheme(scheme);
        page.executeJs("localStorage.setItem('lectern-color-scheme', $0)", scheme.getValue());
        check(menu, scheme);
    }

    private static void check(SubMenu menu, ColorScheme.Value current) {
        ThemeChoice[] choices = values();
        for (int i = 0; i < choices.length; i++) {
            boolean followsSystem = choices[i] == SYSTEM && current == ColorScheme.Value.NORMAL;
            menu.getItems()
                    .get(i)
                    .setChecked(followsSystem || choices[i].scheme.getValue().equals(current.getValue()));
        }
    }
}
