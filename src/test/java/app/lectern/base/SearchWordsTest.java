package app.lectern.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @Test
    void lookForWhatWasTyped() {
        var search = SearchWords.of("  data\tStructures\n C++ ");

        assertThat(search.words()).containsExactly("data", "Structures", "C++");
        assertThat(search.leftOut()).isFalse();
        assertThat(search.text()).isEqualTo("data Structures C++");
    }

    @Test
    void areEightAtMost() {
        assertThat(SearchWords.of("a b c d e f g h").leftOut()).isFalse();

        var search = SearchWords.of("a b c d e f g h i");
        assertThat(search.words()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
        assertThat(search.leftOut()).isTrue();
    }

    @Test
    void haveTwoHundredCharactersAtMost() {
        assertThat(SearchWords.of("x".repeat(200)).leftOut()).isFalse();

        var search = SearchWords.of("x".repeat(201));
        assertThat(search.words()).containsExactly("x".repeat(200));
        assertThat(search.leftOut()).isTrue();
        assertThat(SearchWords.of(" ".repeat(300) + "x" + " ".repeat(300))).isEqualTo(SearchWords.of("x"));
    }

    @Test
    void areNotCutWithinACharacter() {
        assertThat(SearchWords.of("x".repeat(199) + "\uD83C\uDF93").words()).containsExactly("x".repeat(199));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\uD800", "\uDC00", "\uDF93\uD83C", "\u0085"})
    void endWhereSomethingStandsThatCantBeInAnyText(String odd) {
        assertThat(SearchWords.of(odd).words()).isEmpty();
        assertThat(SearchWords.of("cs" + odd + "101").words()).containsExactly("cs", "101");
    }

    @Test
    void keepWholeSurrogatePairs() {
        assertThat(SearchWords.of("\uD83C\uDF93").words()).containsExactly("\uD83C\uDF93");
    }

    @Test
    void areTheKeyOfACourseIdHoweverItIsSpelt() {
        assertThat(SearchWords.of(" Cs.-101 ").key()).isEqualTo("cs101");
        assertThat(SearchWords.of("c s 101").key()).isEqualTo("cs101");
        assertThat(SearchWords.of("C++").key()).isEmpty();
    }

    @Test
    void loseTheirAccentsButNotWhatWasLeftOut() {
        String many = IntStream.range(0, 9).mapToObj(i -> "É" + i).collect(Collectors.joining(" "));

        assertThat(SearchWords.of("École \u0301 SOIR").folded().words()).containsExactly("ecole", "soir");
        assertThat(SearchWords.of(many).folded().leftOut()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Straße, strasse", "STRASSE, strasse", "Łukasz, lukasz", "Søren, soren", "Ægir, aegir", "İzmir, izmir",
        "Vega; O'Brien, vega; obrien", "O’Brien, obrien", "Oʼbrien, obrien", "O`Brien, obrien", "李明, 李明", "Ñandú, nandu"
    })
    void areLookedForInLettersThatEveryKeyboardHas(String written, String folded) {
        assertThat(SearchWords.folded(written)).isEqualTo(folded);
        assertThat(SearchWords.folded(folded)).isEqualTo(folded);
    }

    @Test
    void areNoMoreWhenTheyAreFolded() {
        assertThat(SearchWords.of("½".repeat(100)).folded().words()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void endAtCommas() {
        assertThat(SearchWords.of("Vega, Rosa;Ana").words()).containsExactly("Vega", "Rosa", "Ana");
    }

    @Test
    void matchNothingButThemselves() {
        assertThat(SearchWords.of(".* \\E(").patterns())
                .satisfiesExactly(pattern -> assertThat(".*").matches(pattern), pattern -> assertThat("\\E(")
                        .matches(pattern));
    }
}
