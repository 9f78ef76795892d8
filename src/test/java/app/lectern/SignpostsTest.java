package app.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what the documents say of the code against the code: a class that moved takes its signposts along. */
class SignpostsTest {

    /** In backticks, with or without a path before it or a member behind it. */
    private static final Pattern TYPE =
            Pattern.compile("`@?((?:[a-z]+/)*)([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)(?:\\.\\w+[^`]*)?`");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:record|class|interface|enum) ([A-Z]\\w+)");

    /** A record whose builder is generated. */
    private static final Pattern BUILT = Pattern.compile("@RecordBuilder\\s+(?:public )?record ([A-Z]\\w+)");

    /** Of libraries. */
    private static final Set<String> OTHERS = Set.of(
            "PreAuthorize",
            "ConfigurationProperties",
            "ApplicationModule",
            "NamedInterface",
            "RecordBuilder",
            "HttpOnly",
            "WebSocket");

    private static final List<Path> SOURCES = files(Path.of("src"), ".java");

    @Test
    void everyTypeThatADocumentNamesIsThere() {
        Set<String> declared = SOURCES.stream()
                .map(SignpostsTest::read)
                .flatMap(source -> Stream.concat(
                        names(DECLARED, source), names(BUILT, source).map(it -> it + "Builder")))
                .collect(Collectors.toSet());

        List<String> gone = named().filter(it -> !OTHERS.contains(it.group(2)))
                .filter(it -> !declared.contains(it.group(2)))
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(gone).isEmpty();
        assertThat(named()).isNotEmpty();
    }

    @Test
    void everyPathThatADocumentNamesLeadsThere() {
        List<String> elsewhere = named().filter(it -> !it.group(1).isEmpty())
                .filter(it -> SOURCES.stream().noneMatch(file -> file.endsWith(it.group(1) + it.group(2) + ".java")))
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(elsewhere).isEmpty();
    }

    private static Stream<String> names(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(it -> it.group(1));
    }

    private static Stream<MatchResult> named() {
        return Stream.concat(
                        files(Path.of("docs"), ".md").stream(),
                        Stream.of("CONTRIBUTING.md", "README.md", "SECURITY.md").map(Path::of))
                .flatMap(file -> TYPE.matcher(read(file)).results());
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
