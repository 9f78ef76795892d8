package app.lectern.frame;

import app.lectern.base.Texts;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives views the same words as all others. */
@Component
class ViewTexts implements I18NProvider {

    private final Texts texts;

    ViewTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return texts.languages();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return texts.getTranslation(key, locale, parameters);
    }
}
