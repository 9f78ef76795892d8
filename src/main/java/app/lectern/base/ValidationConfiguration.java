package app.lectern.base;

import java.util.Locale;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring's validator, whose words the API passes on; {@code META-INF/validation.xml} gives Vaadin's the same words. */
@Configuration
class ValidationConfiguration {

    @Bean
    ValidationConfigurationCustomizer englishMessages() {
        return validation -> validation.messageInterpolator(new EnglishMessages());
    }

    /** The API speaks English, whatever a request or the machine would like. */
    private static class EnglishMessages extends TranslatedMessages {

        @Override
        public String interpolate(String message, Context context) {
            return interpolate(message, context, Locale.ENGLISH);
        }
    }
}
