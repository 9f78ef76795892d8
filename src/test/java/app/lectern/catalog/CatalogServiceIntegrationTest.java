package app.lectern.catalog;

import static app.lectern.catalog.School.TERM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.office.CatalogWriter;
import app.lectern.storage.CommandCount;
import app.lectern.storage.TestDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest
class CatalogServiceIntegrationTest {

    private static final TermId OTHER_TERM = new TermId("2027SP");

    @Autowired
    CatalogService catalog;

    @Autowired
    CatalogWriter writer;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    CommandCount commands;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        writer.put(School.term(), false);
        writer.putCourses(
                List.of(
                        course("CS-101", "Programming for (almost) Everyone", "Loops & C++, 100% fun", 4, "CS"),
                        course("CS-1010", "Compilers", "From text to machine", 3, "CS"),
                        course("ÉTU-1", "École du soir", "Été comme hiver", 2, "ETU"),
                        course("ART 7", "Drawing", "", 4, "ART")),
                false);
        writer.putSections(
                List.of(
                        section("CS-101", "1", 30, "Ada Okafor"),
                        section("CS-101", "2", 0, "Grace Ö. Lindqvist"),
                        section("CS-1010", "3", 5, "Ada Okafor"),
                        section("ÉTU-1", "4", 5),
                        cancelled(section("ART 7", "5", 5, "Bob Ross"))),
                false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CS101", "cs 101", "CS-101", "  cs-101 ", "Cs.101", "c s 1 0 1"})
    void findsACourseHoweverItsIdIsSpelt(String search) {
        assertThat(found(search)).contains("1", "2").doesNotContain("4", "5");
        assertThat(foundCourses(search)).contains("CS-101").doesNotContain("ÉTU-1", "ART 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"almost", "ALMOST everyone", "loops", "everyone Loops", "(almost)", "C++", "100%", "&"})
    void findsWordsInTitleAndDescription(String search) {
        assertThat(found(search)).containsExactly("1", "2");
        assertThat(foundCourses(search)).containsExactly("CS-101");
    }

    @Test
    void findsInstructors() {
        assertThat(found("okafor")).containsExactly("1", "3");
        assertThat(found("ADA compilers")).containsExactly("3");
        assertThat(found("lindqvist ö.")).containsExactly("2");
    }

    @Test
    void findsASectionByItsWholeNumber() {
        assertThat(found(" 4 ")).containsExactly("4");
        assertThat(found("2")).containsExactly("2");
    }

    @Test
    void accentsNeedNotBeTyped() {
        assertThat(found("ecole")).containsExactly("4");
        assertThat(found("o. LINDQVIST")).containsExactly("2");
    }

    @Test
    void upperAndLowerCaseAreTheSameInEveryAlphabet() {
        assertThat(found("éCOLE")).containsExactly("4");
        assertThat(found("ÉTÉ")).containsExactly("4");
        assertThat(foundCourses("éCOLE")).containsExactly("ÉTU-1");
        assertThat(foundCourses("étu1")).containsExactly("ÉTU-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".*",
                "[",
                "(",
                "\\",
                "\\E.*",
                "\\Q",
                "^",
                "$",
                "x{99999}",
                "(a+)+$",
                "?",
                "$where",
                "{\"$gt\":1}"
            })
    void whatMeansSomethingElsewhereIsOnlyText(String search) {
        assertThat(found(search)).isSubsetOf(search.equals("(") ? List.of("1", "2") : List.of());
        assertThat(foundCourses(search)).isSubsetOf(search.equals("(") ? List.of("CS-101") : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\0", "\u00a0", "\t\n"})
    void aSearchWithoutWordsFindsEverything(String search) {
        assertThat(found(search)).hasSize(5);
        assertThat(foundCourses(search)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs\u0000101", "\0", "\ud800", "\ud83c\udf93", "\u0130"})
    void oddCharactersAreHarmless(String search) {
        assertThatNoException().isThrownBy(() -> found(search));
        assertThatNoException().isThrownBy(() -> foundCourses(search));
    }

    @Test
    void takesManyWords() {
        assertThat(found("loops ".repeat(2_000))).containsExactly("1", "2");
        assertThat(foundCourses("loops ".repeat(2_000))).containsExactly("CS-101");
    }

    @Test
    void filters() {
        assertThat(sections(SectionFilter.all(TERM).withSubject("CS"))).containsExactly("1", "2", "3");
        assertThat(sections(SectionFilter.all(TERM).withCredits(4))).containsExactly("5", "1", "2");
        assertThat(sections(SectionFilter.open(TERM))).containsExactly("1", "3", "4");
        assertThat(sections(SectionFilter.all(TERM).withStatus(SectionStatus.CANCELLED)))
                .containsExactly("5");
        assertThat(sections(SectionFilter.all(OTHER_TERM))).isEmpty();
    }

    @Test
    void findsOverFullSectionsAndThoseWithoutMeetings() {
        takeSeats("2026FA-3", 6);
        await().untilAsserted(() ->
                assertThat(sections(SectionFilter.all(TERM).withOverFull(true))).containsExactly("3"));
        Section silent = section("ART 7", "6", 5);
        writer.putSections(List.of(withoutMeetings(silent)), false);
        assertThat(sections(SectionFilter.all(TERM).withWithoutMeetings(true))).containsExactly("6");
    }

    /** As the enrollment of students says it, which may be counted at any time. */
    private void takeSeats(String section, int seats) {
        List<String> taken = IntStream.rangeClosed(1, seats)
                .mapToObj(seat -> section + "#" + seat)
                .toList();
        mongo.insert(
                new Document("_id", "1/" + TERM)
                        .append("user_id", 1)
                        .append("term", TERM.value())
                        .append("seats", taken),
                "enrollment");
        events.publishEvent(new SectionChanged(SectionId.of(section)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"courseID", "listing.title", "listing.credits", "listing.seatsLeft", "status", "taken"})
    void sortsBothWaysAndPagesWithoutGapsOrRepetition(String field) {
        List<Section> many = IntStream.range(100, 160)
                .mapToObj(number -> section(number % 2 == 0 ? "CS-101" : "ART 7", "" + number, number % 3))
                .toList();
        writer.putSections(many, false);
        for (Sort.Direction direction : Sort.Direction.values()) {
            List<Section> all = pages(Sort.by(direction, field));
            assertThat(all).hasSize(65).extracting(Section::id).doesNotHaveDuplicates();
            assertThat(all).isSortedAccordingTo(order(field, direction));
        }
    }

    private static Comparator<Section> order(String field, Sort.Direction direction) {
        Comparator<Section> byField =
                switch (field) {
                    case "courseID" -> Comparator.comparing(it -> it.courseId().value());
                    case "listing.title" -> Comparator.comparing(Section::displayTitle);
                    case "listing.credits" -> Comparator.comparing(Section::worth);
                    case "listing.seatsLeft" -> Comparator.comparing(Section::seatsLeft);
                    case "status" -> Comparator.comparing(it -> it.status().name());
                    default -> Comparator.comparing(Section::taken);
                };
        return (direction.isAscending() ? byField : byField.reversed())
                .thenComparing(Section::courseId)
                .thenComparing(Section::id);
    }

    private List<Section> pages(Sort sort) {
        var all = new ArrayList<Section>();
        Pageable page = PageRequest.of(0, 7, sort);
        for (int i = 0; i < 10; i++) {
            all.addAll(catalog.sections(SectionFilter.all(TERM), page));
            page = page.next();
        }
        return all;
    }

    @Test
    void sortsByIdDownwards() {
        var down = PageRequest.of(0, 10, Sort.by(Sort.Direction.DESC, "courseID"));
        assertThat(catalog.sections(SectionFilter.all(TERM), down))
                .extracting(it -> it.id().number())
                .containsExactly("4", "3", "1", "2", "5");
        assertThat(catalog.courses(new CourseFilter(null, "", null, false), down))
                .extracting(it -> it.courseId().value())
                .containsExactly("ÉTU-1", "CS-1010", "CS-101", "ART 7");
    }

    @Test
    void aPageOfTheGridCostsTwoQueriesAndTwoLooksAtItsTerm() {
        SectionFilter filter =
                SectionFilter.all(TERM).withSearch("ada").withSubject("CS").withOpenOnly(true);
        List<String> sent = commands.during(() -> {
            catalog.count(filter);
            catalog.sections(filter, PageRequest.of(0, 50, Sort.by("listing.title")));
        });
        assertThat(sent).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void coursesOfATermAreThoseThatHaveASectionInIt() {
        writer.putCourses(List.of(course("LAW-1", "Torts", "", 4, "LAW")), false);
        assertThat(courses(new CourseFilter(null, "", null, false))).contains("LAW-1");
        assertThat(courses(new CourseFilter(TERM, "", null, false)))
                .containsExactly("ART 7", "CS-101", "CS-1010", "ÉTU-1");
        assertThat(courses(new CourseFilter(TERM, "", null, true))).containsExactly("CS-101", "CS-1010", "ÉTU-1");
        assertThat(courses(new CourseFilter(TERM, "bob", null, false))).containsExactly("ART 7");
        assertThat(courses(new CourseFilter(OTHER_TERM, "", null, false))).isEmpty();
        assertThat(courses(new CourseFilter(null, "", "LAW", false))).containsExactly("LAW-1");
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseFilter(null, "", null, true));
    }

    @Test
    void listsSubjectsAndCreditsOfATerm() {
        assertThat(catalog.subjects(TERM)).containsExactly("ART", "CS", "ETU");
        assertThat(catalog.credits(TERM)).containsExactly(2, 3, 4);
    }

    private List<String> found(String search) {
        return sections(SectionFilter.all(TERM).withSearch(search)).stream()
                .sorted()
                .toList();
    }

    private List<String> sections(SectionFilter filter) {
        List<String> numbers = catalog.sections(filter, PageRequest.of(0, 100)).stream()
                .map(it -> it.id().number())
                .toList();
        assertThat(catalog.count(filter)).isEqualTo(numbers.size());
        return numbers;
    }

    private List<String> foundCourses(String search) {
        return courses(new CourseFilter(null, search, null, false));
    }

    private List<String> courses(CourseFilter filter) {
        return catalog.courses(filter, PageRequest.of(0, 100))
                .map(it -> it.courseId().value())
                .getContent();
    }

    private static Course course(String id, String title, String description, int credits, String subject) {
        return CourseBuilder.builder()
                .courseId(new CourseId(id))
                .title(title)
                .description(description)
                .credits(credits)
                .subject(subject)
                .build();
    }

    private static Section section(String course, String number, int capacity, String... instructors) {
        Section plain = School.section(course, number, Component.LECTURE, null, 0, capacity, 9);
        return copy(plain, plain.meetings(), List.of(instructors), SectionStatus.OPEN);
    }

    private static Section cancelled(Section it) {
        return copy(it, it.meetings(), it.instructors(), SectionStatus.CANCELLED);
    }

    private static Section withoutMeetings(Section it) {
        return copy(it, List.of(), it.instructors(), it.status());
    }

    private static Section copy(Section it, List<Meeting> meetings, List<String> instructors, SectionStatus status) {
        return SectionBuilder.builder(it)
                .credits(null)
                .meetings(meetings)
                .instructors(instructors)
                .status(status)
                .listing(null)
                .build();
    }
}
