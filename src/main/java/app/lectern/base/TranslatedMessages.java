package app.lectern.base;

import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;

/** Takes the words of Bean Validation from the same files as all others. */
public class TranslatedMessages extends ResourceBundleMessageInterpolator {

    public TranslatedMessages() {
        super(Texts::in);
    }
}
