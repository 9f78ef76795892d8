package app.lectern.enrollment.decision;

import static app.lectern.catalog.School.section;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.catalog.Component;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.SectionInContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private final Section lecture = section("BIO-1", "100", Component.LECTURE, null, 4, 30, 9);
    private final Section lab = section("BIO-1", "101", Component.LAB, lecture.id(), 0, 15, 13);
    private final Section otherLecture = section("BIO-1", "200", Component.LECTURE, null, 4, 30, 10);
    private final Section otherLab = section("BIO-1", "201", Component.LAB, otherLecture.id(), 0, 15, 14);
    private final Section freeLab = section("BIO-1", "301", Component.LAB, null, 0, 15, 15);
    private final Section discussion = section("BIO-1", "102", Component.DISCUSSION, null, 0, 15, 16);
    private final Section art = section("ART-1", "400", Component.LECTURE, null, 4, 10, 11);
    private final Section math = section("MATH-1", "500", Component.LECTURE, null, 4, 10, 12);
    private final Section otherMath = section("MATH-1", "501", Component.LECTURE, null, 4, 10, 17);

    @Test
    void coursesGoAlone() {
        assertThat(bundles(offer(art), offer(math))).containsExactly(bundle(art), bundle(math));
    }

    @Test
    void thePartsOfACourseGoTogetherInWhateverOrder() {
        assertThat(bundles(offer(lab), offer(art), offer(lecture), offer(discussion)))
                .containsExactly(bundle(lab, lecture, discussion), bundle(art));
    }

    @Test
    void aLaboratoryGoesWithTheLectureThatItBelongsTo() {
        assertThat(bundles(offer(lecture), offer(otherLecture), offer(otherLab), offer(lab)))
                .containsExactly(bundle(lecture, lab), bundle(otherLecture, otherLab));
    }

    @Test
    void ofTwoOfTheSamePartTheSecondStandsAlone() {
        assertThat(bundles(offer(lecture), offer(lab), offer(freeLab)))
                .containsExactly(bundle(lecture, lab), bundle(freeLab));
    }

    @Test
    void aCourseGoesWithWhatMustBeTakenWithIt() {
        assertThat(bundles(offer(math), offer(art), offer(lecture, "MATH-1"), offer(lab, "MATH-1")))
                .containsExactly(bundle(math, lecture, lab), bundle(art));
        assertThat(bundles(offer(art, "MATH-1"), offer(math, "BIO-1"), offer(lecture)))
                .containsExactly(bundle(art, math, lecture));
    }

    @Test
    void twoThatNeedEachOtherAreOneBundle() {
        assertThat(bundles(offer(art, "MATH-1"), offer(math, "ART-1"))).containsExactly(bundle(art, math));
    }

    @Test
    void onlyOneOfTwoThatWouldDoGoesWithACourse() {
        assertThat(bundles(offer(math), offer(otherMath), offer(art, "MATH-1")))
                .containsExactly(bundle(math, art), bundle(otherMath));
        assertThat(bundles(offer(math, "ART-1"), offer(otherMath, "ART-1"), offer(art)))
                .containsExactly(bundle(math, art), bundle(otherMath));
    }

    private static List<Bundle> bundles(SectionInContext... offers) {
        return Bundles.of(List.of(offers));
    }

    private static Bundle bundle(Section... sections) {
        return Bundle.of(Arrays.stream(sections).map(Section::id).toList());
    }

    private static SectionInContext offer(Section section, String... corequisites) {
        Set<CourseId> needed = Arrays.stream(corequisites).map(CourseId::new).collect(Collectors.toSet());
        var course = CourseBuilder.builder()
                .courseId(section.courseId())
                .title("")
                .description("")
                .credits(4)
                .subject("")
                .corequisites(needed)
                .build();
        return new SectionInContext(section, course, List.of(), List.of());
    }
}
