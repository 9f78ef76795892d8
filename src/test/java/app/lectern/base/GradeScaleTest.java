package app.lectern.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeScaleTest {

    private static final GradeScale SCALE = GradeScale.USUAL;

    @ParameterizedTest
    @ValueSource(strings = {"A+", "D-", "P", "cr", "S"})
    void passes(String grade) {
        assertThat(SCALE.passes(new Grade(grade))).isTrue();
        assertThat(SCALE.repeats(new Grade(grade))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F", "W", "WF", "nc", "I", "IP", "NP", "NR", "AU", "U", "17/20", "Z"})
    void whatFailsIsUnfinishedOrUnknownPassesNothing(String grade) {
        assertThat(SCALE.passes(new Grade(grade))).isFalse();
        assertThat(SCALE.repeats(new Grade(grade))).isFalse();
        assertThat(SCALE.isEnough(new Grade(grade), new Grade(grade))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"A+,A", "A,A-", "A-,B+", "B,B", "c,C", "C-,D+", "P,C", "CR,C-", "S,D", "D-,F"})
    void isEnough(String grade, String minimum) {
        assertThat(SCALE.isEnough(new Grade(grade), new Grade(minimum))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"A,A+", "A-,A", "C,B-", "C-,C", "P,C+", "F,D-", "F,F", "W,D-", "NC,F", "17/20,D-", "A,17/20"})
    void isNotEnough(String grade, String minimum) {
        assertThat(SCALE.isEnough(new Grade(grade), new Grade(minimum))).isFalse();
    }

    @Test
    void knowsTheLettersThatCanBeAskedForFromTheBestDown() {
        for (int i = 1; i < Grade.LETTERS.size(); i++) {
            assertThat(SCALE.isAsGood(Grade.LETTERS.get(i - 1), Grade.LETTERS.get(i)))
                    .isTrue();
            assertThat(SCALE.isAsGood(Grade.LETTERS.get(i), Grade.LETTERS.get(i - 1)))
                    .isFalse();
        }
    }

    @Test
    void isWhatTheSchoolSays() {
        var ours = new GradeScale(List.of(
                new GradeScale.Step("17/20", new BigDecimal("17"), true, true),
                new GradeScale.Step("12/20", new BigDecimal("12.0"), true, false)));

        assertThat(ours.isEnough(new Grade("17/20"), new Grade("12/20"))).isTrue();
        assertThat(ours.isEnough(new Grade("12/20"), new Grade("17/20"))).isFalse();
        assertThat(ours.repeats(new Grade("12/20"))).isFalse();
        assertThat(ours.passes(new Grade("A"))).isFalse();
    }
}
