package app.lectern.catalog;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Writes down what is asked of the database. */
@TestConfiguration(proxyBeanMethods = false)
class CommandCount implements CommandListener {

    private final List<String> started = new CopyOnWriteArrayList<>();

    @Bean
    MongoClientSettingsBuilderCustomizer listening() {
        return settings -> settings.addCommandListener(this);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        started.add(event.getCommandName());
    }

    /** The names of the commands that the action sent. */
    List<String> during(Runnable action) {
        started.clear();
        action.run();
        return List.copyOf(started);
    }
}
