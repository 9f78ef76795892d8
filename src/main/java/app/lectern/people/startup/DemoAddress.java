package app.lectern.people.startup;

import app.lectern.storage.Storage;
import java.net.InetAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps the demo school, whose registrar has a password that everybody knows, within this machine: it listens on the
 * loopback address, unless somebody said on which.
 */
@Component
class DemoAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final Storage storage;
    private final ObjectProvider<DemoPasswords> passwords;
    private final ServerProperties server;

    /**
     * @param passwords asked only where there may be a demo school, because nothing else should reach the database so
     *     early
     */
    DemoAddress(Storage storage, ObjectProvider<DemoPasswords> passwords, ServerProperties server) {
        this.storage = storage;
        this.passwords = passwords;
        this.server = server;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (server.getAddress() == null && isOfTheDemoSchool()) {
            server.setAddress(InetAddress.getLoopbackAddress());
            factory.setAddress(server.getAddress());
        }
    }

    private boolean isOfTheDemoSchool() {
        return storage.embedded() && passwords.getObject().areKnownOrWillBe();
    }
}
