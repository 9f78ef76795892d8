package app.lectern.frame;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.status.Status;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads what the application logs by; tests have a file of their own, and the compiler doesn't look into either. */
class LogConfigurationTest {

    private final LoggerContext context = new LoggerContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void namesOnlyClassesThatThereAre() throws Exception {
        URL file = getClass().getResource("/logback-spring.xml");
        var configurator = new JoranConfigurator();
        configurator.setContext(context);

        configurator.doConfigure(file);

        assertThat(context.getStatusManager().getCopyOfStatusList())
                .isNotEmpty()
                .noneMatch(it -> it.getEffectiveLevel() >= Status.WARN);
        assertThat(context.getTurboFilterList())
                .hasOnlyElementsOfType(Repeats.class)
                .hasSize(1);
    }
}
