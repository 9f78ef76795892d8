package app.lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ImportLimitsTest {

    @Test
    void theApiTakesFilesOfTheSameSizeAsThePage() throws IOException {
        var settings = new Properties();
        try (var in = ImportLimits.class.getResourceAsStream("/application.properties")) {
            settings.load(in);
        }

        assertThat(settings)
                .containsEntry("spring.servlet.multipart.max-file-size", ImportLimits.LARGEST_FILE_MB + "MB");
    }
}
