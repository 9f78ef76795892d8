package app.lectern.frame;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Tells people in passing what came of what they did; what they have to act on stands on the page instead. */
public class Notifications {

    private Notifications() {}

    /** What they asked for is done. */
    public static void done(String text) {
        Notification.show(text).addThemeVariants(NotificationVariant.SUCCESS);
    }

    /** Something is so now, for better or worse. */
    public static void say(String text) {
        Notification.show(text);
    }

    /** What they asked for is not done. */
    public static void warn(String text) {
        Notification.show(text).addThemeVariants(NotificationVariant.WARNING);
    }
}
