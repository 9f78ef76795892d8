package app.lectern.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class GradeTest {

    @Test
    void isWrittenAsTheSchoolDoes() {
        assertThat(new Grade(" a- ").value()).isEqualTo("a-");
        for (String none : List.of(" ", "A very long one")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Grade(none));
        }
    }
}
