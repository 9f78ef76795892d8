package app.lectern.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/** Whether mails can be sent, who from, and where their links lead. */
@Configuration
@EnableConfigurationProperties(SiteProperties.class)
class MailConfiguration {

    @Bean
    Site site(SiteProperties properties, Environment environment, ObjectProvider<JavaMailSender> smtp) {
        var site = new Site(properties.url(), () -> environment.getProperty("local.server.port", Integer.class, 8080));
        if (properties.forRealPeople() && sender(environment, smtp) != null && !site.isNamed()) {
            throw new SiteUrlUnusable(
                    "Mail is configured, but LECTERN_URL is not set," + " so the links in mails would lead nowhere");
        }
        return site;
    }

    @Bean
    Outbox outbox(SiteProperties properties, Site site, Environment environment, ObjectProvider<JavaMailSender> smtp) {
        String from = properties.mailFrom().isBlank() ? "no-reply@" + site.host() : properties.mailFrom();
        return new Outbox(sender(environment, smtp), from);
    }

    /** A variable that is there and empty names no server. */
    private static @Nullable JavaMailSender sender(Environment environment, ObjectProvider<JavaMailSender> smtp) {
        return environment.getProperty("spring.mail.host", "").isBlank() ? null : smtp.getIfAvailable();
    }
}
