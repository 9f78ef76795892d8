package app.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.storage.Storage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ApplicationIntegrationTest {

    @Test
    void startsOnTheDatabaseItIsGiven(@Autowired Storage storage) {
        assertThat(storage.embedded()).isFalse();
    }
}
