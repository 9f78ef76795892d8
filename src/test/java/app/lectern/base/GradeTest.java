package app.lectern.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {

    @ParameterizedTest
    @ValueSource(strings = {"A+", "D-", "P", "cr", "S", "17/20"})
    void passes(String grade) {
        assertThat(new Grade(grade).isPass()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F", "W", "nc", "I", "NP", "U"})
    void doesNotPass(String grade) {
        assertThat(new Grade(grade).isPass()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"A+,A", "A,A-", "A-,B+", "B,B", "c,C", "C-,D+", "P,C", "CR,C-", "S,D", "D-,F", "17/20,17/20"})
    void isAsGood(String grade, String minimum) {
        assertThat(new Grade(grade).atLeast(new Grade(minimum))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"A,A+", "A-,A", "C,B-", "C-,C", "P,C+", "F,D-", "W,D-", "NC,F", "17/20,D-", "A,17/20"})
    void isWorse(String grade, String minimum) {
        assertThat(new Grade(grade).atLeast(new Grade(minimum))).isFalse();
    }

    @Test
    void namesTheLettersThatCanBeAskedForFromTheBestDown() {
        assertThat(Grade.LETTERS).hasSize(12).allMatch(Grade::isPass).isSortedAccordingTo(GradeTest::bestFirst);
    }

    private static int bestFirst(Grade one, Grade other) {
        return Boolean.compare(other.atLeast(one), one.atLeast(other));
    }

    @Test
    void isWrittenAsTheSchoolDoes() {
        assertThat(new Grade(" a- ").value()).isEqualTo("a-");
        for (String none : List.of(" ", "A very long one")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Grade(none));
        }
    }
}
