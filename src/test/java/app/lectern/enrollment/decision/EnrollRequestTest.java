package app.lectern.enrollment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.SectionId;
import app.lectern.enrollment.record.Bundle;
import org.junit.jupiter.api.Test;

class EnrollRequestTest {

    private static final SectionId LECTURE = SectionId.of("2026FA-1001");
    private static final SectionId LAB = SectionId.of("2026FA-1002");

    /** These stand in students' documents since the first keys. */
    @Test
    void isStoredAsItAlwaysWas() {
        var bundle = Bundle.of(LAB, LECTURE);

        assertThat(EnrollRequest.seatsIn(Bundle.of(LECTURE)).fingerprint()).isEqualTo("enroll [2026FA-1001]");
        assertThat(new EnrollRequest(bundle, true, null).fingerprint())
                .isEqualTo("enroll [2026FA-1001, 2026FA-1002] or wait");
        assertThat(new EnrollRequest(Bundle.of(LAB), false, LECTURE).fingerprint())
                .isEqualTo("enroll [2026FA-1002] for 2026FA-1001");
    }
}
