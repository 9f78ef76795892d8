package app.lectern.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class RepeatsTest {

    private final LoggerContext context = new LoggerContext();
    private final Logger flow = context.getLogger("com.vaadin.flow.server.Somebody");
    private final Logger counts = (Logger) LoggerFactory.getLogger(Repeats.class);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final AtomicLong now = new AtomicLong();
    private final Repeats repeats = new Repeats(now::get);

    @BeforeEach
    void listen() {
        context.addTurboFilter(repeats);
        written.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(written);
        counts.addAppender(written);
    }

    @AfterEach
    void listenNoLonger() {
        counts.detachAppender(written);
    }

    @Test
    void aWarningStandsThereOnceAMinuteAndThenItsNumber() {
        for (int i = 0; i < 5; i++) {
            flow.warn("Bad key from {}", i);
            flow.error("Worse");
        }
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        flow.warn("Bad key from {}", 5);

        assertThat(written.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactlyInAnyOrder(
                        "Bad key from 0",
                        "Worse",
                        "4 more times within a minute: Bad key from {}",
                        "4 more times within a minute: Worse",
                        "Bad key from 5");
    }

    @Test
    void aFailureIsTheSameWhateverItSays() {
        Logger tomcat = context.getLogger("org.apache.catalina.core.Somebody");
        for (int i = 0; i < 5; i++) {
            tomcat.error("No number: " + i, noNumber("x" + i));
        }
        tomcat.error("No number", new IllegalStateException("Something else"));

        assertThat(written.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("No number: 0", "No number");
    }

    private static NumberFormatException noNumber(String text) {
        return catchThrowableOfType(NumberFormatException.class, () -> Integer.parseInt(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.lectern.frame.Failures", "app.lectern.api.Problems"})
    void whatNobodyExpectedStandsThereOnceAMinute(String who) throws Exception {
        Logger ours = context.getLogger(Class.forName(who));
        for (int i = 0; i < 3; i++) {
            ours.error("Unexpected", new IllegalStateException());
        }

        assertThat(written.list).hasSize(1);
    }

    @Test
    void whatNoStrangerCausesStandsThereEachTime() {
        Logger ours = context.getLogger("app.lectern.enrollment.Somebody");
        for (int i = 0; i < 3; i++) {
            ours.error("A seat is gone");
            flow.info("A page was opened");
        }

        assertThat(written.list).hasSize(6);
    }
}
