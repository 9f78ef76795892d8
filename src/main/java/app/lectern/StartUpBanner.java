package app.lectern;

import app.lectern.people.DemoAccount;
import app.lectern.storage.Storage;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says once, when requests are taken, where Lectern is and what one needs to look around. */
@Component
class StartUpBanner {

    private static final Logger log = LoggerFactory.getLogger(StartUpBanner.class);

    private final Environment environment;
    private final Storage storage;
    private final ServerProperties server;

    StartUpBanner(Environment environment, Storage storage, ServerProperties server) {
        this.environment = environment;
        this.storage = storage;
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        log.info("\n\n  Lectern is ready.\n\n{}\n", words());
    }

    String words() {
        return Stream.of(Stream.of(address()), reach(), demoAccounts(), Stream.of(database()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private String address() {
        return line("Address", "http://localhost:" + environment.getProperty("local.server.port"));
    }

    private Stream<String> reach() {
        var listening = server.getAddress();
        return listening != null && listening.isLoopbackAddress()
                ? Stream.of(line("Reachable", "from this machine only; SERVER_ADDRESS=0.0.0.0 opens it to others"))
                : Stream.empty();
    }

    private String database() {
        return line("Database", storage.connectionString());
    }

    private Stream<String> demoAccounts() {
        if (!storage.demo()) {
            return Stream.empty();
        }
        return Arrays.stream(DemoAccount.values())
                .map(account -> line(
                        "Demo " + account.name().toLowerCase(Locale.ROOT),
                        account.email() + ", password " + DemoAccount.PASSWORD));
    }

    private static String line(String label, String text) {
        return "    %-16s %s".formatted(label, text);
    }
}
