package app.lectern.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatGroupTest {

    private static final CourseId PHYS_110 = new CourseId("PHYS-110");

    @Test
    void aClassificationIsAGroup() {
        assertThat(admits("frosh", Classification.FROSH, false)).isTrue();
        assertThat(admits("Frosh", Classification.SENIOR, false)).isFalse();
        assertThat(admits("Frosh", null, false, "Frosh")).isFalse();
    }

    @Test
    void thoseFromOtherSchoolsAreAGroup() {
        assertThat(admits("Transfer", null, true)).isTrue();
        assertThat(admits("TRANSFER", Classification.FROSH, false, "Transfer")).isFalse();
    }

    @Test
    void majorsOfTheCoursesSubjectAreAGroup() {
        assertThat(admits("Major", null, false, "Music", "Phys")).isTrue();
        assertThat(admits("Major", null, false, "Music")).isFalse();
    }

    @Test
    void aMajorIsAGroup() {
        assertThat(admits(" music ", Classification.FROSH, true, "Music")).isTrue();
        assertThat(admits("Music", Classification.FROSH, true, "PHYS")).isFalse();
    }

    @Test
    void nobodyIsInAGroupThatNobodyKnows() {
        assertThat(admits("Elves", Classification.FROSH, true)).isFalse();
    }

    private static boolean admits(
            String group, @Nullable Classification classification, boolean transfer, String... majors) {
        return SeatGroup.of(group).admits(classification, List.of(majors), transfer, PHYS_110);
    }
}
