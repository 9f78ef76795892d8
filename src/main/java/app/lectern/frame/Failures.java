package app.lectern.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place for what nobody expected while somebody used a view: it is logged, and the person told so. */
@SpringComponent
class Failures implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            log.debug("A browser went away before it had its answer", event.getThrowable());
        } else if (Forgeries.isOne(event.getThrowable())) {
            Forgeries.log(event.getThrowable());
        } else {
            log.error("Unexpected failure in a view", event.getThrowable());
            apologise();
        }
    }

    private static void apologise() {
        UI ui = UI.getCurrent();
        if (ui != null && ui.isAttached()) {
            ui.access(() ->
                    Notification.show(ui.getTranslation("failure.text")).addThemeVariants(NotificationVariant.ERROR));
        }
    }
}
