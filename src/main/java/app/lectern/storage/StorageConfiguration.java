package app.lectern.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.List;
import org.bson.UuidRepresentation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The one place that chooses the database and says how it is read and written. */
@Configuration
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StorageConfiguration.class);

    @Bean
    @ConditionalOnExpression("environment.getProperty('lectern.mongo-uri', '').isBlank()")
    EmbeddedEngine embeddedEngine(StorageProperties properties) {
        if (properties.embeddedWouldLoseData()) {
            throw new ProductionNeedsMongo();
        }
        log.info("No MONGO_URI: the embedded engine is used, which is for a first look and for development");
        return EmbeddedEngine.in(properties.data());
    }

    @Bean
    MongoUri mongoUri(StorageProperties properties, ObjectProvider<EmbeddedEngine> engine) {
        return MongoUri.of(properties.embedded() ? engine.getObject().connectionString() : properties.mongoUri());
    }

    @Bean
    Storage storage(StorageProperties properties, MongoUri uri) {
        return new Storage(uri.shown(), properties.embedded(), properties.embedded() && properties.demo());
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(MongoUri uri) {
        return uri::connectionString;
    }

    /** Promises rest on these, so they come after the connection string, which has no say in them. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer durableAndConsistent() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.DEFAULT)
                .readPreference(ReadPreference.primary());
    }

    @Bean
    MongoClientSettingsBuilderCustomizer codecsMadeOnce() {
        return settings -> settings.codecRegistry(
                KeptCodecs.of(MongoClientSettings.getDefaultCodecRegistry(), UuidRepresentation.STANDARD));
    }

    @Bean
    MongoCustomConversions mongoCustomConversions(List<DocumentConverters> rooms) {
        return new MongoCustomConversions(
                rooms.stream().flatMap(room -> room.converters().stream()).toList());
    }

    /** Documents don't name classes of ours: they outlive them. What an older version wrote names some, and is read all the same. */
    @Bean
    static BeanPostProcessor documentsWithoutClassNames() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof MappingMongoConverter converter) {
                    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
                }
                return bean;
            }
        };
    }

    /** The application's own factory stays as Spring Boot makes it, but gives databases that answer in time. */
    @Bean
    static BeanPostProcessor databasesInTime() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof MongoDatabaseFactory factory ? new DeadlineDatabaseFactory(factory) : bean;
            }
        };
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<DeadlineFilter> answersInTime(
            @Value("${lectern.deadline}") Duration allowed,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new DeadlineFilter(allowed, problems));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
