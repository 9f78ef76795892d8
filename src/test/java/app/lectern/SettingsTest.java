package app.lectern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** Holds the table of environment variables in docs/operations.md against what reads them. */
class SettingsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]*)` \\|.*\\|$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Pattern DEFAULTED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):-");
    private static final Pattern CALL = Pattern.compile("getenv\\(\"(\\w+)\"\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Z][A-Z0-9_]*)");
    private static final Pattern KEY_IN_APP = Pattern.compile("\"([A-Z][A-Z0-9_]*)\": \\{");
    private static final Pattern SPRINGS_NAME = Pattern.compile("\"name\": \"([a-z0-9.-]+)\"");
    private static final Set<String> MAIL =
            Set.of("SPRING_MAIL_HOST", "SPRING_MAIL_PORT", "SPRING_MAIL_USERNAME", "SPRING_MAIL_PASSWORD");

    @Test
    void everyVariableThatIsReadIsDocumented() throws IOException {
        assertThat(read()).isNotEmpty().isSubsetOf(documented());
        if (ClassUtils.isPresent("org.springframework.mail.javamail.JavaMailSender", null)) {
            assertThat(documented()).containsAll(MAIL);
        }
    }

    @Test
    void everyDocumentedVariableIsRead() throws IOException {
        var unknown = documented();
        unknown.removeAll(read());
        unknown.removeAll(springs());
        assertThat(unknown).isEmpty();
    }

    private static Set<String> documented() {
        return names(ROW, text(Path.of("docs/operations.md"))).collect(toCollection(TreeSet::new));
    }

    /** What the application, the commands in bin and the descriptions for Heroku name. */
    private static Set<String> read() {
        return Stream.of(
                        files("src/main/resources", "application.properties").flatMap(it -> names(PLACEHOLDER, it)),
                        files("src/main/java", ".java").flatMap(it -> names(PLACEHOLDER, it)),
                        files("src/main/java", ".java").flatMap(it -> names(CALL, it)),
                        files("bin", "").flatMap(it -> names(DEFAULTED, it)),
                        names(KEY_IN_APP, text(Path.of("app.json"))),
                        names(VARIABLE, text(Path.of("Procfile"))))
                .flatMap(it -> it)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> springs() throws IOException {
        var metadata = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/spring-configuration-metadata.json");
        var names = new TreeSet<String>();
        for (var resource : metadata) {
            names(SPRINGS_NAME, resource.getContentAsString(UTF_8))
                    .map(name -> name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_'))
                    .forEach(names::add);
        }
        return names;
    }

    private static Stream<String> files(String folder, String suffix) {
        try (var files = Files.walk(Path.of(folder))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .map(SettingsTest::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}
