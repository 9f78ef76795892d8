package app.lectern.frame;

import com.vaadin.flow.server.InitParameters;
import com.vaadin.flow.server.VaadinServlet;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/** Lets browsers send no more at once than any page does, because a message is held and parsed as a whole. */
@Component
class BrowserMessages implements BeanPostProcessor {

    private static final int LONGEST = 256 << 10;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> servlet && servlet.getServlet() instanceof VaadinServlet) {
            servlet.addInitParameter(InitParameters.SERVLET_PARAMETER_MAX_REQUEST_BODY_SIZE, Integer.toString(LONGEST));
            servlet.addInitParameter(ApplicationConfig.WEBSOCKET_PROTOCOL, OneWay.class.getName());
        }
        return bean;
    }
}
