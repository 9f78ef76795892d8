package app.lectern.base;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValidationConfigurationTest {

    private final Locale before = Locale.getDefault();

    private record Named(
            @NotBlank(message = "{person.name.invalid}") String name) {}

    @AfterEach
    void theMachineAsItWas() {
        Locale.setDefault(before);
    }

    @Test
    void theApiSpeaksEnglishOnEveryMachine() {
        Locale.setDefault(Locale.of("es", "ES"));
        var configuration = Validation.byDefaultProvider().configure();
        new ValidationConfiguration().englishMessages().customize(configuration);

        try (var factory = configuration.buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(new Named("")))
                    .singleElement()
                    .satisfies(it -> assertThat(it.getMessage()).isEqualTo("Use 1 to 100 characters."));
        }
    }
}
