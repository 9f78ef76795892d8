package app.lectern.storage;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** The one place that chooses the database and says how it is read and written. */
@Configuration
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StorageConfiguration.class);
    private static final String DATABASE = "lectern";

    @Bean
    @ConditionalOnExpression("'${lectern.mongo-uri:}'.isBlank()")
    EmbeddedEngine embeddedEngine(StorageProperties properties) {
        if (properties.production()) {
            throw new ProductionNeedsMongo();
        }
        log.info("No MONGO_URI: the embedded engine is used, which is for a first look and for development");
        return EmbeddedEngine.in(properties.data());
    }

    @Bean
    Storage storage(StorageProperties properties, ObjectProvider<EmbeddedEngine> engine) {
        String uri = properties.embedded() ? engine.getObject().connectionString() : properties.mongoUri();
        return new Storage(withDatabase(uri), properties.embedded(), properties.embedded() && properties.demo());
    }

    private static String withDatabase(String uri) {
        if (new ConnectionString(uri).getDatabase() != null) {
            return uri;
        }
        int options = uri.indexOf('?');
        String hosts = options < 0 ? uri : uri.substring(0, options);
        return hosts.replaceFirst("/$", "") + "/" + DATABASE + (options < 0 ? "" : uri.substring(options));
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(Storage storage) {
        return () -> new ConnectionString(storage.connectionString());
    }

    /** Promises rest on these, so the connection string has no say in them. */
    @Bean
    MongoClientSettingsBuilderCustomizer durableAndConsistent() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.DEFAULT)
                .readPreference(ReadPreference.primary());
    }

    @Bean
    MongoCustomConversions mongoCustomConversions(List<DocumentConverters> rooms) {
        return new MongoCustomConversions(
                rooms.stream().flatMap(room -> room.converters().stream()).toList());
    }

    @Bean
    DocumentConverters valueConverters() {
        return new DocumentConverters(ValueConverters.all());
    }
}
