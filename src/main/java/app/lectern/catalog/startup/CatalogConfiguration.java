package app.lectern.catalog.startup;

import app.lectern.catalog.PrerequisiteDocuments;
import app.lectern.storage.DocumentConverters;
import app.lectern.storage.RequiredIndex;
import app.lectern.storage.Storage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the catalog asks of the database. */
@Configuration
class CatalogConfiguration {

    @Bean
    RequiredIndex oneCourseOfAnId() {
        return RequiredIndex.unique("course", "courseID");
    }

    @Bean
    DocumentConverters catalogConverters() {
        return new DocumentConverters(
                List.of(new PrerequisiteDocuments.Writing(), new PrerequisiteDocuments.Reading()));
    }

    @Bean
    DemoDemand demoDemand(Storage storage, Clock clock) {
        return new DemoDemand(storage.demo() ? new DemoSections(DemoSchool.year(clock)).taken() : Map.of());
    }
}
