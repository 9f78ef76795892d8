package app.lectern.frame;

import com.vaadin.flow.server.VaadinServlet;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the connection over which views are refreshed from falling silent for so long that a router on the way would cut
 * it: Heroku's does after 55 seconds, many others after 60.
 */
@Component
class PushHeartbeat implements BeanPostProcessor {

    private static final String SECONDS = "25";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> servlet && servlet.getServlet() instanceof VaadinServlet) {
            servlet.addInitParameter(ApplicationConfig.HEARTBEAT_INTERVAL_IN_SECONDS, SECONDS);
        }
        return bean;
    }
}
