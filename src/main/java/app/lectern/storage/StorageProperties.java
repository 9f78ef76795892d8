package app.lectern.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database, and where.
 *
 * @param mongoUri a MongoDB to connect to; empty for the embedded engine
 * @param data the folder in which the embedded engine keeps its data
 * @param production whether the embedded engine is refused, because it would lose its data here
 * @param dyno the name that Heroku gives to a process; set only there, and counts as production
 * @param demo whether an empty embedded database is filled with a demo school
 */
@ConfigurationProperties("lectern")
record StorageProperties(
        @DefaultValue("") String mongoUri,
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean production,
        @DefaultValue("") String dyno,
        @DefaultValue("true") boolean demo) {

    boolean embedded() {
        return mongoUri.isBlank();
    }

    boolean embeddedWouldLoseData() {
        return production || !dyno.isBlank();
    }
}
