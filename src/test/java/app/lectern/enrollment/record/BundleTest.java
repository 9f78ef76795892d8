package app.lectern.enrollment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final TermId FALL = new TermId("2026FA");
    private static final SectionId LECTURE = new SectionId(FALL, "1001");
    private static final SectionId LAB = new SectionId(FALL, "1002");

    @Test
    void isTheSameInWhateverOrderAndRemembersIt() {
        assertThat(Bundle.of(LAB, LECTURE, LAB))
                .isEqualTo(Bundle.of(LECTURE, LAB))
                .hasSameHashCodeAs(Bundle.of(LECTURE, LAB))
                .hasToString("2026FA-1002 + 2026FA-1001");
        assertThat(Bundle.of(LAB).with(List.of(LECTURE, LAB)).stream()).containsExactly(LAB, LECTURE);
    }

    @Test
    void hasSectionsOfOneTerm() {
        assertThat(Bundle.of(LAB, LECTURE).first()).isEqualTo(LAB);
        assertThat(Bundle.of(LECTURE, LAB).term()).isEqualTo(FALL);
        assertThatIllegalArgumentException().isThrownBy(() -> Bundle.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bundle.of(LECTURE, new SectionId(new TermId("2027SP"), "1001")));
    }
}
