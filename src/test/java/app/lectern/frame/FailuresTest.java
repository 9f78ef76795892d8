package app.lectern.frame;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

class FailuresTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(Failures.class);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void listen() {
        written.start();
        log.addAppender(written);
    }

    @AfterEach
    void listenNoLonger() {
        log.detachAppender(written);
    }

    @Test
    void whatNobodyExpectedIsAnError() {
        fail(new IllegalStateException("no seat"));
        assertThat(written.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
    }

    @Test
    void aBrowserThatGoesAwayIsNone() {
        fail(new ClientAbortException(new IOException("Broken pipe")));
        fail(new IllegalStateException(new IOException("Connection reset by peer")));
        assertThat(written.list).noneMatch(it -> it.getLevel().isGreaterOrEqual(Level.INFO));
    }

    @Test
    void aDatabaseThatGoesAwayIsOne() {
        fail(new DataAccessResourceFailureException("away", new IOException("Connection reset by peer")));
        assertThat(written.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
    }

    private static void fail(Throwable failure) {
        new Failures().error(new ErrorEvent(failure));
    }
}
