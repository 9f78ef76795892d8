package app.lectern.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.connector.Connector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class ConnectionsAtOnceTest {

    @ParameterizedTest
    @CsvSource({"224, 896", "1024, 4096", "16384, 8192"})
    void areAsManyAsFitIntoTheHeap(long megabytes, int connections) {
        var tomcat = new TomcatServletWebServerFactory();
        var connector = new Connector();

        new ConnectionsAtOnce(megabytes << 20).customize(tomcat);
        tomcat.getConnectorCustomizers().forEach(it -> it.customize(connector));

        assertThat(connector.getProperty("maxConnections")).isEqualTo(connections);
    }
}
