package app.lectern.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=9"})
class MailHealthIntegrationTest {

    @Test
    void lecternIsWellWhenTheMailServerIsNot(@Autowired HealthContributorRegistry health) {
        assertThat(health.getContributor("mongo")).isNotNull();
        assertThat(health.getContributor("mail")).isNull();
    }
}
