package app.lectern.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"TS-903", "TS 903", " ts  903 ", "ts-903", "Ts - 903"})
    void isOneCourseHoweverItIsSpelt(String spelt) {
        assertThat(new CourseId(spelt).normal()).isEqualTo(new CourseId("TS-903"));
        assertThat(new CourseId(spelt).isSameAs(new CourseId("ts 903"))).isTrue();
    }

    @Test
    void isAnotherCourseWhereALetterOrNumberDiffers() {
        assertThat(new CourseId("BIO-224").isSameAs(new CourseId("BIO-224L"))).isFalse();
        assertThat(new CourseId("CS-1 01").isSameAs(new CourseId("CS-101"))).isFalse();
    }
}
