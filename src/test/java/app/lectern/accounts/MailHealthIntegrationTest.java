package app.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=9"})
class MailHealthIntegrationTest {

    @Test
    void lecternIsWellWhenTheMailServerIsNot(@Autowired HealthEndpoint health) {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
