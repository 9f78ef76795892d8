package app.lectern.base;

import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring's validator speaks our words; {@code META-INF/validation.xml} says the same for Vaadin's. */
@Configuration
class ValidationConfiguration {

    @Bean
    ValidationConfigurationCustomizer translatedMessages() {
        return validation -> validation.messageInterpolator(new TranslatedMessages());
    }
}
