package app.lectern.storage;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes down what a thread asks of the database; what others ask meanwhile doesn't count. */
@Configuration(proxyBeanMethods = false)
public class CommandCount implements CommandListener {

    private final ThreadLocal<List<String>> started = new ThreadLocal<>();

    @Bean
    MongoClientSettingsBuilderCustomizer listening() {
        return settings -> settings.addCommandListener(this);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        List<String> counted = started.get();
        if (counted != null) {
            counted.add(event.getCommandName());
        }
    }

    /** The names of the commands that the action sent. */
    public List<String> during(Runnable action) {
        List<String> counted = new ArrayList<>();
        started.set(counted);
        try {
            action.run();
        } finally {
            started.remove();
        }
        return counted;
    }
}
