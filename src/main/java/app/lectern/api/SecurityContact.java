package app.lectern.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Says whom to tell of a weakness, where a school has named somebody (RFC 9116). */
@Configuration
class SecurityContact {

    private static final String PATH = "/.well-known/security.txt";
    private static final Period GOOD_FOR = Period.ofMonths(6);

    private final String contact;
    private final Clock clock;

    SecurityContact(@Value("${lectern.security-contact}") String contact, Clock clock) {
        this.contact = contact.isBlank() ? "" : URI.create(contact).toString();
        this.clock = clock;
    }

    @Bean
    SimpleUrlHandlerMapping securityTxt() {
        HttpRequestHandler file = (request, response) -> {
            if (contact.isEmpty()) {
                response.setStatus(HttpStatus.NOT_FOUND.value());
            } else {
                response.setContentType(MediaType.TEXT_PLAIN_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                response.getWriter().write(text());
            }
        };
        return new SimpleUrlHandlerMapping(Map.of(PATH, file), UnknownPaths.AFTER_CONTROLLERS);
    }

    private String text() {
        Instant expires = clock.instant()
                .atZone(ZoneOffset.UTC)
                .plus(GOOD_FOR)
                .toInstant()
                .truncatedTo(ChronoUnit.DAYS);
        return "Contact: " + contact + "\nExpires: " + expires + "\n";
    }
}
