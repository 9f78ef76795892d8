package app.lectern.base;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.stereotype.Component;

/** The words that people read, from {@code vaadin-i18n/translations*.properties}, for views and API alike. */
@Component
public class Texts {

    /** The languages that people can choose from; the first is for those who speak none of them. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    Texts() {}

    /** {@link #LANGUAGES}. */
    public List<Locale> languages() {
        return LANGUAGES;
    }

    /**
     * The text of a key, with its parameters filled in; the key itself where there is no text.
     *
     * @param parameters what {@link MessageFormat} puts in the place of {@code {0}} and so on
     */
    public String getTranslation(String key, Locale locale, Object... parameters) {
        var texts = in(locale);
        String text = texts.containsKey(key) ? texts.getString(key) : key;
        return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
    }

    /** The text of {@code key} in English, which the API speaks. */
    public String english(String key, Object... parameters) {
        return getTranslation(key, Locale.ENGLISH, parameters);
    }

    /** All texts in a language; in English where there are none, whatever the machine's own language is. */
    static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(
                "vaadin-i18n.translations", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
