package app.lectern.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Locale before = Locale.getDefault();
    private final Texts texts = new Texts();

    @BeforeEach
    void aMachineInSpain() {
        ResourceBundle.clearCache();
        Locale.setDefault(Locale.of("es", "ES"));
    }

    @AfterEach
    void theMachineAsItWas() {
        Locale.setDefault(before);
    }

    @Test
    void englishIsEnglishOnEveryMachine() {
        assertThat(texts.english("nav.courses")).isEqualTo("Courses");
        assertThat(texts.getTranslation("nav.courses", Locale.UK)).isEqualTo("Courses");
        assertThat(texts.getTranslation("nav.courses", Locale.KOREAN)).isEqualTo("Courses");
    }

    @Test
    void offersEveryLanguageThatThereAreTextsIn() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/vaadin-i18n"))) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(texts.languages().stream()
                            .map(it -> it.equals(Locale.ENGLISH) ? "" : "_" + it)
                            .map("translations%s.properties"::formatted)
                            .toList());
        }
    }

    @Test
    void countsAsTheLanguageDoes() {
        var mexico = Locale.of("es", "MX");
        assertThat(texts.getTranslation("courses.count", mexico, 0)).isEqualTo("Ninguna sección");
        assertThat(texts.getTranslation("courses.count", mexico, 1)).isEqualTo("1 sección");
        assertThat(texts.getTranslation("courses.count", mexico, 12345)).isEqualTo("12,345 secciones");
        assertThat(texts.getTranslation("courses.count", Locale.of("es", "ES"), 12345))
                .isEqualTo("12.345 secciones");
    }
}
