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
        assertThat(bundles(inContext(art), inContext(math))).containsExactly(bundle(art), bundle(math));
    }

    @Test
    void thePartsOfACourseGoTogetherInWhateverOrder() {
        assertThat(bundles(inContext(lab), inContext(art), inContext(lecture), inContext(discussion)))
                .containsExactly(bundle(lab, lecture, discussion), bundle(art));
    }

    @Test
    void aLaboratoryGoesWithTheLectureThatItBelongsTo() {
        assertThat(bundles(inContext(lecture), inContext(otherLecture), inContext(otherLab), inContext(lab)))
                .containsExactly(bundle(lecture, lab), bundle(otherLecture, otherLab));
    }

    @Test
    void ofTwoOfTheSamePartTheSecondStandsAlone() {
        assertThat(bundles(inContext(lecture), inContext(lab), inContext(freeLab)))
                .containsExactly(bundle(lecture, lab), bundle(freeLab));
    }

    @Test
    void aCourseGoesWithWhatMustBeTakenWithIt() {
        assertThat(bundles(inContext(math), inContext(art), inContext(lecture, "MATH-1"), inContext(lab, "MATH-1")))
                .containsExactly(bundle(math, lecture, lab), bundle(art));
        assertThat(bundles(inContext(art, "MATH-1"), inContext(math, "BIO-1"), inContext(lecture)))
                .containsExactly(bundle(art, math, lecture));
    }

    @Test
    void twoThatNeedEachOtherAreOneBundle() {
        assertThat(bundles(inContext(art, "MATH-1"), inContext(math, "ART-1"))).containsExactly(bundle(art, math));
    }

    @Test
    void onlyOneOfTwoThatWouldDoGoesWithACourse() {
        assertThat(bundles(inContext(math), inContext(otherMath), inContext(art, "MATH-1")))
                .containsExactly(bundle(math, art), bundle(otherMath));
        assertThat(bundles(inContext(math, "ART-1"), inContext(otherMath, "ART-1"), inContext(art)))
                .containsExactly(bundle(math, art), bundle(otherMath));
    }

    private static List<Bundle> bundles(SectionInContext... sections) {
        return Bundles.of(List.of(sections));
    }

    private static Bundle bundle(Section... sections) {
        return Bundle.of(Arrays.stream(sections).map(Section::id).toList());
    }

    private static SectionInContext inContext(Section section, String... corequisites) {
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
