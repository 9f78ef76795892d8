package app.lectern.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.util.StringUtils;

/** Each language by its own name; the browser remembers the choice in a cookie, which its first request brings along. */
class LanguageChoice {

    static final RememberedChoice MEMORY = new RememberedChoice("lectern-language");

    private LanguageChoice() {}

    static void addTo(SubMenu menu, List<Locale> languages, Locale current) {
        for (Locale language : languages) {
            MenuItem item = menu.addItem(name(language), event -> choose(language));
            item.setCheckable(true);
            item.setChecked(PageLanguage.sameLanguage(language, current));
        }
    }

    private static Span name(Locale language) {
        var name = new Span(StringUtils.capitalize(language.getDisplayLanguage(language)));
        name.getElement().setAttribute("lang", language.toLanguageTag());
        return name;
    }

    private static void choose(Locale language) {
        MEMORY.remember(language.toLanguageTag(), VaadinRequest.getCurrent(), VaadinResponse.getCurrent());
        UI.getCurrent().getPage().executeJs("location.reload()");
    }
}
