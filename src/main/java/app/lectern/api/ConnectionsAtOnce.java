package app.lectern.api;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes no more connections at once than there is memory for; the others wait. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ConnectionsAtOnce implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** One costs about 20 KB while it is idle, and 50 KB while its request is read. */
    private static final long HEAP_FOR_EACH = 256 << 10;

    private final long most;

    @Autowired
    ConnectionsAtOnce() {
        this(Runtime.getRuntime().maxMemory());
    }

    /** @param heap its size in bytes */
    ConnectionsAtOnce(long heap) {
        most = heap / HEAP_FOR_EACH;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addConnectorCustomizers(this::limit);
    }

    private void limit(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setMaxConnections((int) Math.min(protocol.getMaxConnections(), most));
        }
    }
}
