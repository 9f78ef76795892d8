package app.lectern.catalog.startup;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Course;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.catalog.Reservation;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemoSchoolTest {

    private static final SchoolYear YEAR = SchoolYear.of(LocalDate.of(2026, 11, 22), ZoneId.of("America/Chicago"));

    private final List<Course> courses = DemoCourses.read();
    private final DemoSections demo = new DemoSections(YEAR);
    private final List<Section> sections = demo.sections();

    @Test
    void isTheSameEveryTime() {
        assertThat(DemoCourses.read()).isEqualTo(courses);
        assertThat(new DemoSections(YEAR).sections()).isEqualTo(sections);
        assertThat(new DemoSections(YEAR).taken()).isEqualTo(demo.taken());
    }

    @Test
    void namesTheTermsOfTheSchoolYear() {
        assertThat(YEAR.terms()).extracting(Term::name).containsExactly("Fall 2026", "Spring 2027");
        assertThat(YEAR.fall().covers(Instant.parse("2026-11-22T12:00:00Z"))).isTrue();
        var summer = SchoolYear.of(LocalDate.of(2027, 4, 30), ZoneId.of("UTC"));
        assertThat(summer.terms().stream().map(term -> term.id().value())).containsExactly("2026FA", "2027SP");
    }

    @Test
    void hasTheTutorialsCoursesAndSixtyMore() {
        assertThat(courses).hasSize(65).extracting(Course::courseId).doesNotHaveDuplicates();
        assertThat(courses.subList(0, 5))
                .extracting(course -> course.courseId() + " " + course.title() + " " + course.credits())
                .containsExactly(
                        "1111 PHP 101 3", "2222 Java 1 4", "3333 Adv PHP 201 3", "4444 Angular 1 3", "5555 Java 2 4");
        assertThat(courses.stream()
                        .map(Course::subject)
                        .filter(it -> !it.isEmpty())
                        .distinct())
                .hasSize(10);
        assertThat(courses)
                .allSatisfy(course -> assertThat(course.description()).isNotBlank());
    }

    @Test
    void asksForNoCourseThatItDoesNotHave() {
        Set<CourseId> ids = courses.stream().map(Course::courseId).collect(Collectors.toSet());

        assertThat(courses.stream()
                        .map(Course::prerequisites)
                        .flatMap(Stream::ofNullable)
                        .flatMap(Prerequisite::courses))
                .isNotEmpty()
                .allMatch(ids::contains);
        assertThat(sections).extracting(Section::courseId).allMatch(ids::contains);
    }

    @Test
    void hasSectionsOfAllSorts() {
        Map<SectionId, Integer> taken = demo.taken();

        assertThat(sections).hasSize(120).extracting(Section::id).doesNotHaveDuplicates();
        assertThat(sections)
                .filteredOn(it -> it.status() == SectionStatus.CANCELLED)
                .hasSize(1);
        assertThat(sections).filteredOn(it -> it.meetings().isEmpty()).isNotEmpty();
        assertThat(sections).filteredOn(it -> it.component() == Component.LAB).hasSizeGreaterThan(10);
        assertThat(sections).allMatch(it -> it.capacity() >= taken.getOrDefault(it.id(), -1));
        assertThat(sections)
                .filteredOn(it -> it.capacity() == taken.getOrDefault(it.id(), -1))
                .isNotEmpty();
        assertThat(sections)
                .filteredOn(it -> it.capacity() - 1 == taken.getOrDefault(it.id(), -1))
                .isNotEmpty();
    }

    @Test
    void showsLinesReservedSeatsRestrictionsAndGrades() {
        assertThat(sections).extracting(Section::waitlistCapacity).contains(0, 5, null);
        assertThat(sections)
                .filteredOn(it -> !it.reserved().isEmpty())
                .isNotEmpty()
                .allMatch(it -> it.reservedUntil() != null)
                .allMatch(it -> demo.taken().getOrDefault(it.id(), 0) + seatsReserved(it) <= it.capacity());
        assertThat(sections).filteredOn(it -> it.restriction() != null).isNotEmpty();
        assertThat(course("CS-229").prerequisites())
                .isEqualTo(new Completed(new CourseId("CS-131"), new Grade("C"), false));
        assertThat(course("PHY-240").prerequisites())
                .isEqualTo(new AllOf(List.of(
                        new Completed(new CourseId("PHY-115")), new Completed(new CourseId("MTH-120"), null, true))));
    }

    private static int seatsReserved(Section section) {
        return section.reserved().stream().mapToInt(Reservation::seats).sum();
    }

    private Course course(String id) {
        return courses.stream()
                .filter(it -> it.courseId().equals(new CourseId(id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesEachLaboratoryWithALectureOfItsCourse() {
        Map<SectionId, Section> byId = sections.stream().collect(toMap(Section::id, it -> it));
        List<Section> labs =
                sections.stream().filter(it -> it.component() == Component.LAB).toList();

        assertThat(labs).isNotEmpty().allSatisfy(lab -> {
            assertThat(lab.belongsTo()).isNotNull();
            Section lecture = Objects.requireNonNull(byId.get(lab.belongsTo()));
            assertThat(lecture.courseId()).isEqualTo(lab.courseId());
            assertThat(meetAtOnce(lecture, lab)).isFalse();
        });
    }

    @Test
    void givesEveryStudentOfALectureASeatInALaboratory() {
        Map<SectionId, Integer> inLabs = sections.stream()
                .filter(it -> it.belongsTo() != null)
                .collect(Collectors.groupingBy(Section::belongsTo, Collectors.summingInt(it -> demo.taken()
                        .getOrDefault(it.id(), 0))));

        assertThat(inLabs).isNotEmpty().allSatisfy((lecture, seats) -> assertThat(demo.taken())
                .containsEntry(lecture, seats));
    }

    @Test
    void sendsNobodyToTwoPlacesAtOnceAndTwoSectionsToNoPlace() {
        assertThat(clashing((one, other) -> one.instructors().equals(other.instructors())))
                .isEmpty();
        assertThat(clashing((one, other) -> Objects.equals(place(one), place(other))))
                .isEmpty();
    }

    private List<String> clashing(BiPredicate<Section, Section> shared) {
        List<Section> meeting =
                sections.stream().filter(it -> !it.meetings().isEmpty()).toList();
        return IntStream.range(0, meeting.size())
                .boxed()
                .flatMap(i -> meeting.subList(0, i).stream()
                        .filter(other -> meetAtOnce(meeting.get(i), other) && shared.test(meeting.get(i), other))
                        .map(other -> meeting.get(i).id() + " and " + other.id()))
                .toList();
    }

    private static boolean meetAtOnce(Section one, Section other) {
        return one.meetings().stream()
                .anyMatch(mine -> other.meetings().stream().anyMatch(mine::clashesWith));
    }

    private static @Nullable String place(Section section) {
        return section.meetings().getFirst().place();
    }
}
