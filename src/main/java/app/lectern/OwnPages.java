package app.lectern;

import app.lectern.base.WarmUpStep;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens Lectern's own first pages and asks its API as a stranger does, over the address that it listens on. */
@Component
class OwnPages implements WarmUpStep {

    private static final List<String> PAGES = List.of("", "courses", "login");
    private static final List<String> OF_THE_API = List.of("/api/v1/terms", "/api/v1/courses");
    private static final String OF_A_STUDENT = "/api/v1/enrollments";

    private final Environment environment;
    private final ServerProperties server;
    private final JsonMapper json;

    OwnPages(Environment environment, ServerProperties server, JsonMapper json) {
        this.environment = environment;
        this.server = server;
        this.json = json;
    }

    @Override
    public void run() {
        address().ifPresent(it -> {
            try (var stranger = new LoopbackBrowser(it, json)) {
                PAGES.forEach(stranger::open);
                OF_THE_API.forEach(stranger::get);
                stranger.getWithUnknownToken(OF_A_STUDENT);
            }
        });
    }

    /** Empty where nothing listens. */
    private Optional<String> address() {
        InetAddress named = server.getAddress();
        InetAddress here = named == null || named.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : named;
        return Optional.ofNullable(environment.getProperty("local.server.port"))
                .map(port -> "http://" + host(here) + ":" + port);
    }

    private static String host(InetAddress address) {
        String text = address.getHostAddress();
        return text.indexOf(':') < 0 ? text : "[" + text + "]";
    }
}
