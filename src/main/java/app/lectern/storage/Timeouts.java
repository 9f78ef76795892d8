package app.lectern.storage;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.MongoClientSettings;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How long the database may take. An election of a new primary (about 12 s) is waited for, and the person before the
 * screen has an answer before a router gives up on it (30 s). The connection string may say otherwise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Timeouts implements MongoClientSettingsBuilderCustomizer {

    private static final int SERVER_SELECTION = 15;
    private static final int CONNECT = 5;
    private static final int ANSWER = 20;
    private static final int FREE_CONNECTION = 10;

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION, SECONDS));
        settings.applyToConnectionPoolSettings(pool -> pool.maxWaitTime(FREE_CONNECTION, SECONDS));
        settings.applyToSocketSettings(
                socket -> socket.connectTimeout(CONNECT, SECONDS).readTimeout(ANSWER, SECONDS));
    }
}
