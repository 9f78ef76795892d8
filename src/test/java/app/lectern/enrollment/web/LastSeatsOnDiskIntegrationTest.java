package app.lectern.enrollment.web;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** On the embedded engine that keeps its data in a folder. */
@TestPropertySource(properties = {"lectern.mongo-uri=", "lectern.demo=false"})
@DirtiesContext
class LastSeatsOnDiskIntegrationTest extends LastSeats {

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void keepDataInTheFolder(DynamicPropertyRegistry properties) {
        properties.add("lectern.data", () -> folder);
    }
}
