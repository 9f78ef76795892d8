package app.lectern.base;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words that people read, from {@code vaadin-i18n/translations*.properties}, for views and API alike. */
@Component
public class Texts extends DefaultI18NProvider {

    Texts() {
        super(List.of(Locale.ENGLISH));
    }

    /** The text of {@code key} in English, which the API speaks. */
    public String english(String key, Object... parameters) {
        return getTranslation(key, Locale.ENGLISH, parameters);
    }
}
