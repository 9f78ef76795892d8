package app.lectern;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.lectern.base.Classification;
import app.lectern.catalog.Component;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.TermState;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.exchange.ImportKind;
import app.lectern.exchange.Remark;
import app.lectern.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the keys that the sources name against the keys that are defined. */
class TranslationsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");

    /** A whole string literal that looks like a key, as in {@code "login.title"}. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+)\"");

    /** The first part of a key that ends in a constant's name, as in {@code "status." + status.name()}. */
    private static final Pattern FAMILY = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)*\\.)\"\\s*\\+");

    /** A key where nothing else can stand, so that a missing one is surely missing. */
    private static final Pattern USE = Pattern.compile("(?:getTranslation|english)\\(\\s*\"([^\"]+)\"\\s*[,)]"
            + "|\\btext\\(\\s*\"([a-z][A-Za-z]*\\.[^\"]+)\"\\s*[,)]"
            + "|@Menu\\([^)]*title = \"([^\"]+)\""
            + "|\"\\{([a-z][^}\"]*\\.[^}\"]+)}\"");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)");

    /** Names and formats that need no translation. */
    private static final Set<String> ALIKE =
            Set.of("app.name", "page.title", "import.place", "import.remark.ENROLLMENT_REFUSED", "settings.grades.no");

    private final Map<String, Properties> translations = translations();
    private final Set<String> defined = defined();
    private final List<String> sources = sources();

    @Test
    void everyKeyInUseIsDefined() {
        assertThat(found(USE)).isSubsetOf(defined);
    }

    @Test
    void everyFamilyInUseIsDefined() {
        assertThat(found(FAMILY).stream().filter(this::belongsToAKnownPrefix))
                .allSatisfy(family -> assertThat(defined).anyMatch(key -> key.startsWith(family)));
    }

    /** A constant without a word would be shown by its key. */
    @Test
    void everyConstantHasItsWordInItsFamily() {
        assertThat(defined)
                .containsAll(of("reason.", ObjectionCode.values()))
                .containsAll(of(
                        "code.",
                        Stream.of(ObjectionCode.values())
                                .filter(ObjectionCode::canBeWaived)
                                .toArray(ObjectionCode[]::new)))
                .containsAll(of("component.", Component.values()))
                .containsAll(of("status.", SectionStatus.values()))
                .containsAll(of("term.state.", TermState.values()))
                .containsAll(of("term.now.", TermState.values()))
                .containsAll(of("role.", Role.values()))
                .containsAll(of("classification.", Classification.values()))
                .containsAll(of("import.kind.", ImportKind.values()))
                .containsAll(of("import.hint.", ImportKind.values()))
                .containsAll(of("import.remark.", Remark.Kind.values()));
    }

    private static List<String> of(String family, Enum<?>[] constants) {
        return Stream.of(constants).map(it -> family + it.name()).toList();
    }

    @Test
    void everyDefinedKeyIsUsed() {
        var used = found(LITERAL);
        used.addAll(found(USE));
        var families = found(FAMILY);
        assertThat(defined)
                .filteredOn(key -> !used.contains(key) && !families.contains(family(key)))
                .isEmpty();
    }

    @Test
    void everyTranslationHasTheSameKeys() {
        assertThat(translations)
                .allSatisfy((file, texts) ->
                        assertThat(texts.stringPropertyNames()).as(file).containsExactlyInAnyOrderElementsOf(defined));
    }

    @Test
    void everyTranslationHasTheSameParameters() {
        assertThat(translations).allSatisfy((file, texts) -> assertThat(defined)
                .filteredOn(texts::containsKey)
                .allSatisfy(key -> assertThat(parameters(texts, key))
                        .as(file + ": " + key)
                        .isEqualTo(parameters(english(), key))));
    }

    @Test
    void whatIsTheSameInSpanishIsANameOrAFormat() {
        Properties spanish = Objects.requireNonNull(translations.get("translations_es.properties"));
        assertThat(defined)
                .filteredOn(key -> english().getProperty(key).equals(spanish.getProperty(key)))
                .containsExactlyInAnyOrderElementsOf(ALIKE);
    }

    @Test
    void everyTextIsAReadablePattern() {
        assertThat(translations.values()).allSatisfy(texts -> assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThatCode(() -> new MessageFormat(texts.getProperty(key), Locale.ENGLISH))
                        .as(key)
                        .doesNotThrowAnyException()));
    }

    /** With parameters a lone apostrophe swallows what follows, and {@code {0}} would be shown as it stands. */
    @Test
    void apostrophesAreDoubledWhereThereAreParameters() {
        assertThat(translations.values()).allSatisfy(texts -> assertThat(texts.stringPropertyNames())
                .filteredOn(key -> texts.getProperty(key).matches("(?s).*\\{\\d.*"))
                .allSatisfy(key -> assertThat(texts.getProperty(key).replace("''", ""))
                        .as(key)
                        .doesNotContain("'")));
    }

    private boolean belongsToAKnownPrefix(String family) {
        String prefix = family.substring(0, family.indexOf('.') + 1);
        return defined.stream().anyMatch(key -> key.startsWith(prefix));
    }

    private static String family(String key) {
        return key.substring(0, key.lastIndexOf('.') + 1);
    }

    private Set<String> defined() {
        return new TreeSet<>(english().stringPropertyNames());
    }

    private Properties english() {
        return Objects.requireNonNull(translations.get("translations.properties"));
    }

    private static Set<String> parameters(Properties texts, String key) {
        return PARAMETER
                .matcher(texts.getProperty(key))
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> found(Pattern pattern) {
        return sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .flatMap(TranslationsTest::groups)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> groups(MatchResult match) {
        return Stream.iterate(1, group -> group <= match.groupCount(), group -> group + 1)
                .flatMap(group -> Stream.ofNullable(match.group(group)));
    }

    private static List<String> sources() {
        return files(SOURCES, ".java").map(TranslationsTest::read).toList();
    }

    private static Map<String, Properties> translations() {
        var all = new TreeMap<String, Properties>();
        files(TEXTS, ".properties").forEach(file -> all.put(file.getFileName().toString(), properties(file)));
        return all;
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
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
