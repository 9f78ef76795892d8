package app.lectern.frame;

import app.lectern.base.Texts;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows each page in the language that its visitor chose, else in the first that both the browser and we speak. */
@SpringComponent
class PageLanguage implements VaadinServiceInitListener {

    private final Texts texts;

    PageLanguage(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().setLocale(of(VaadinRequest.getCurrent())));
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .getElementsByTag("html")
                .attr("lang", of(page.getVaadinRequest()).getLanguage()));
    }

    Locale of(VaadinRequest request) {
        List<Locale> asked = Collections.list(request.getLocales());
        return chosen(request)
                .or(() -> asked.stream().filter(this::isSpoken).findFirst())
                .map(language -> asBrowserHasIt(language, asked))
                .orElse(texts.languages().getFirst());
    }

    private Optional<Locale> chosen(VaadinRequest request) {
        return LanguageChoice.MEMORY.in(request).map(Locale::forLanguageTag).filter(this::isSpoken);
    }

    private boolean isSpoken(Locale wanted) {
        return texts.languages().stream().anyMatch(language -> sameLanguage(language, wanted));
    }

    /** With the region, whose dates and times the person is used to. */
    private static Locale asBrowserHasIt(Locale language, List<Locale> asked) {
        return asked.stream()
                .filter(it -> sameLanguage(it, language))
                .findFirst()
                .orElse(language)
                .stripExtensions();
    }

    static boolean sameLanguage(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage());
    }
}
