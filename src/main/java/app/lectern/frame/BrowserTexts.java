package app.lectern.frame;

import app.lectern.base.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;

/** What the page says when the server can't speak: it is not reached, has failed, or knows the page no longer. */
@SpringComponent
class BrowserTexts implements VaadinServiceInitListener {

    private final Texts texts;
    private final PageLanguage language;

    BrowserTexts(Texts texts, PageLanguage language) {
        this.texts = texts;
        this.language = language;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages(localeOf(info)));
        event.getSource().addUIInitListener(init -> speakOfConnection(init.getUI()));
    }

    /** Where Vaadin gives no request, it gives the locale of the page. */
    private Locale localeOf(SystemMessagesInfo info) {
        return info.getRequest() == null ? info.getLocale() : language.of(info.getRequest());
    }

    private SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setInternalErrorCaption(texts.getTranslation("failure.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("browser.reload", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("browser.no-cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("browser.no-cookies-text", locale));
        messages.setSyncErrorCaption(texts.getTranslation("failure.title", locale));
        messages.setSyncErrorMessage(texts.getTranslation("browser.reload", locale));
        return messages;
    }

    private void speakOfConnection(UI ui) {
        Locale locale = language.of(VaadinRequest.getCurrent());
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(texts.getTranslation("browser.reconnecting", locale));
        dialog.setDialogTextGaveUp(texts.getTranslation("browser.disconnected", locale));
    }
}
