package app.lectern.signin;

import org.apache.catalina.Context;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets the security headers reach the browser with pages, too. Requests for them are forwarded to Vaadin, and Tomcat
 * would take no more headers after a forward, while Spring Security writes its own at the end.
 */
@Component
class PageHeaders implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(PageHeaders::acceptHeadersAfterForward);
    }

    private static void acceptHeadersAfterForward(Context context) {
        context.setSuspendWrappedResponseAfterForward(false);
    }
}
