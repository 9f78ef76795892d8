package app.lectern.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;

class MailConfigurationTest {

    private final ApplicationContextRunner lectern = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(MailConfiguration.class);

    @Test
    void sendsNoMailWithoutSmtp() {
        lectern.withPropertyValues("lectern.production=true")
                .run(context ->
                        assertThat(context.getBean(Outbox.class).isOpen()).isFalse());
        lectern.withPropertyValues("lectern.production=true", "spring.mail.host=")
                .run(context ->
                        assertThat(context.getBean(Outbox.class).isOpen()).isFalse());
    }

    @Test
    void sendsMailWithSmtp() {
        lectern.withPropertyValues("spring.mail.host=127.0.0.1")
                .run(context ->
                        assertThat(context.getBean(Outbox.class).isOpen()).isTrue());
        lectern.withPropertyValues(
                        "spring.mail.host=127.0.0.1", "lectern.production=true", "lectern.url=https://school.example")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lectern.production=true", "lectern.dyno=web.1", "lectern.url=nonsense"})
    void refusesToSendLinksThatLeadNowhere(String property) {
        lectern.withPropertyValues("spring.mail.host=127.0.0.1", property)
                .run(context -> {
                    var failure = Objects.requireNonNull(context.getStartupFailure());
                    var analysis = SpringFactoriesLoader.forDefaultResourceLocation()
                            .load(FailureAnalyzer.class, (type, name, ignored) -> {})
                            .stream()
                            .filter(SiteUrlFailures.class::isInstance)
                            .map(analyzer -> Objects.requireNonNull(analyzer.analyze(failure)))
                            .findFirst()
                            .orElseThrow();
                    assertThat(analysis.getDescription()).contains("LECTERN_URL");
                    assertThat(analysis.getAction()).startsWith("Set LECTERN_URL");
                });
    }
}
