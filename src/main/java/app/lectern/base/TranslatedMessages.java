package app.lectern.base;

import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.hibernate.validator.resourceloading.PlatformResourceBundleLocator;

/** Takes the words of Bean Validation from the same file as all others. */
public class TranslatedMessages extends ResourceBundleMessageInterpolator {

    public TranslatedMessages() {
        super(new PlatformResourceBundleLocator("vaadin-i18n.translations"));
    }
}
