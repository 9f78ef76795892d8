package app.lectern.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameOrderTest {

    private static final List<Name> NAMES = List.of(
            new Name("Ana", "Ruiz"),
            new Name("Ana", "Nuñez"),
            new Name("Ana", "Nunzi"),
            new Name("Madonna", ""),
            new Name("Zoë", "Lukas"),
            new Name("Ada", "Łukasz"),
            new Name("Ann", "Lukas"),
            new Name("Ann", "van Dyck"),
            new Name("Bo", "Vega Ruiz"),
            new Name("Zoe", "Vega"));

    private record Name(String first, String last) {}

    @Test
    void putsAccentedLettersBesidePlainOnesAndOneNameAmongLastNames() {
        assertThat(NAMES.stream().sorted(NameOrder.in(Locale.ENGLISH).comparing(Name::first, Name::last)))
                .extracting(Name::first, Name::last)
                .containsExactly(
                        tuple("Ann", "Lukas"),
                        tuple("Zoë", "Lukas"),
                        tuple("Ada", "Łukasz"),
                        tuple("Madonna", ""),
                        tuple("Ana", "Nuñez"),
                        tuple("Ana", "Nunzi"),
                        tuple("Ana", "Ruiz"),
                        tuple("Ann", "van Dyck"),
                        tuple("Zoe", "Vega"),
                        tuple("Bo", "Vega Ruiz"));
    }

    @Test
    void knowsTheLettersOfTheLanguage() {
        assertThat(NAMES.stream().sorted(NameOrder.in(Locale.of("es")).comparing(Name::first, Name::last)))
                .extracting(Name::last)
                .containsSubsequence("Nunzi", "Nuñez");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void isTheOrderOfTheKeys(String language) {
        Locale reader = Locale.of(language);

        assertThat(NAMES.stream()
                        .sorted(Comparator.comparing(
                                        (Name it) -> keys(it).last().get(language))
                                .thenComparing(it -> keys(it).first().get(language))))
                .containsExactlyElementsOf(NAMES.stream()
                        .sorted(NameOrder.in(reader).comparing(Name::first, Name::last))
                        .toList());
    }

    private static PersonKeys keys(Name name) {
        return PersonKeys.of(name.first(), name.last(), "", null);
    }
}
