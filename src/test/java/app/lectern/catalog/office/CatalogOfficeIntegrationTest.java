package app.lectern.catalog.office;

import static app.lectern.base.Change.CREATED;
import static app.lectern.base.Change.UNCHANGED;
import static app.lectern.base.Change.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.Change;
import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Courses;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.catalog.Reservation;
import app.lectern.catalog.Restriction;
import app.lectern.catalog.SearchFields;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionBuilder;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Sections;
import app.lectern.catalog.Term;
import app.lectern.catalog.Terms;
import app.lectern.catalog.startup.SearchFieldsRepair;
import app.lectern.storage.CommandCount;
import app.lectern.storage.TestDatabase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "ADMIN")
class CatalogOfficeIntegrationTest {

    private static final List<String> SEVEN_SEATS =
            IntStream.rangeClosed(1, 7).mapToObj(seat -> "2026FA-1001#" + seat).toList();

    private static final TermId FALL = new TermId("2026FA");
    private static final CourseId COMP_131 = new CourseId("COMP-131");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 24);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 11);

    @Autowired
    private CatalogOffice office;

    @Autowired
    private SearchFieldsRepair repair;

    @Autowired
    private Terms terms;

    @Autowired
    private Courses courses;

    @Autowired
    private Sections sections;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CommandCount commands;

    @BeforeEach
    void empty() {
        TestDatabase.clear(mongo);
    }

    @Test
    void storesATermOnceAndChangesIt() {
        var fall = new Term(FALL, "Fall 2026", FIRST_DAY, LAST_DAY, 18, ZoneId.of("America/Chicago"));
        var longer = new Term(FALL, "Fall 2026", FIRST_DAY, LAST_DAY.plusDays(3), 18, ZoneId.of("America/Chicago"));

        assertThat(office.put(fall, true)).isEqualTo(CREATED);
        assertThat(terms.count()).isZero();
        assertThat(office.put(fall, false)).isEqualTo(CREATED);
        assertThat(office.put(fall, false)).isEqualTo(UNCHANGED);
        assertThat(office.put(longer, false)).isEqualTo(UPDATED);
        assertThat(terms.findById(FALL).orElseThrow().saysTheSameAs(longer)).isTrue();
    }

    @Test
    void storesACourseWithItsTreeOfPrerequisites() {
        var course = course(
                "Fundamentals",
                new AllOf(List.of(
                        new Completed(new CourseId("MATH-110")),
                        new AnyOf(List.of(new Completed(new CourseId("COMP-100")), new Prerequisite.Test("OXCP"))))));

        assertThat(office.putCourses(List.of(course), false)).containsExactly(CREATED);

        var stored = courses.findByCourseIdIn(List.of(COMP_131)).getFirst();
        assertThat(stored.saysTheSameAs(course)).isTrue();
        assertThat(document("course").get("prerequisites", Document.class).toJson())
                .isEqualTo("{\"type\": \"and\", \"nested\": [{\"type\": \"course\", \"course\": \"MATH-110\"}, "
                        + "{\"type\": \"or\", \"nested\": [{\"type\": \"course\", \"course\": \"COMP-100\"}, "
                        + "{\"type\": \"test\", \"code\": \"OXCP\"}]}]}");
    }

    @Test
    void keepsTheIdOfACourseAndWhatOthersWroteIntoIt() {
        office.putCourses(List.of(course("Fundamentals", null)), false);
        mongo.updateFirst(query(where("courseID").is("COMP-131")), Update.update("colour", "red"), "course");
        var id = document("course").get("_id");

        assertThat(office.putCourses(List.of(course("Foundations", null)), false))
                .containsExactly(UPDATED);

        assertThat(document("course"))
                .containsEntry("_id", id)
                .containsEntry("colour", "red")
                .containsEntry("title", "Foundations");
    }

    @Test
    void takesDuplicatesWithinABatchInOrder() {
        var batch = List.of(course("A", null), course("A", null), course("B", null));

        assertThat(office.putCourses(batch, true)).containsExactly(CREATED, UNCHANGED, UPDATED);
        assertThat(courses.count()).isZero();
        assertThat(office.putCourses(batch, false)).containsExactly(CREATED, UNCHANGED, UPDATED);
        assertThat(document("course")).containsEntry("title", "B");
    }

    @Test
    void storesWhatIsNewByOneWrite() {
        office.putCourses(numbered(2), false);

        List<String> sent = commands.during(() -> assertThat(office.putCourses(numbered(1, 2, 3, 4), false))
                .containsExactly(CREATED, UNCHANGED, CREATED, CREATED));

        assertThat(sent).filteredOn("insert"::equals).hasSize(1);
        assertThat(courses.findByCourseIdIn(List.of(numbered(3).getFirst().courseId())))
                .singleElement()
                .matches(it -> it.id() != null && it.version() != null);
    }

    @Test
    void eachOfSeveralWhoStoreTheSameIsToldWhoseItIs() throws InterruptedException {
        List<Course> batch = numbered(IntStream.range(0, 40).toArray());
        var told = new ConcurrentLinkedQueue<Change>();

        assertThat(new OfficeRace(4, number -> told.addAll(office.putCourses(turned(batch, number * 10), false))).run())
                .isEmpty();

        assertThat(courses.count()).isEqualTo(40);
        assertThat(told).hasSize(160).filteredOn(CREATED::equals).hasSize(40);
        assertThat(told).doesNotContain(UPDATED);
    }

    private static List<Course> turned(List<Course> batch, int by) {
        List<Course> turned = new ArrayList<>(batch);
        Collections.rotate(turned, by);
        return turned;
    }

    private static List<Course> numbered(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(it -> course("Course " + it, null).withCourseId(new CourseId("COMP-" + it)))
                .toList();
    }

    @Test
    void keepsPlacesTakenAndCountsVersions() {
        office.putCourses(List.of(course("Fundamentals", null)), false);
        assertThat(office.putSections(List.of(section(30)), false)).containsExactly(CREATED);
        mongo.insert(
                new Document("_id", "1/2026FA")
                        .append("user_id", 1)
                        .append("term", "2026FA")
                        .append("seats", SEVEN_SEATS),
                "enrollment");
        mongo.updateFirst(query(where("_id").is("2026FA-1001")), Update.update("taken", 7), "section");

        assertThat(office.putSections(List.of(section(40), section(41)), false)).containsExactly(UPDATED, UPDATED);

        var stored = sections.findById(section(41).id()).orElseThrow();
        assertThat(stored.taken()).isEqualTo(7);
        assertThat(stored.version()).isGreaterThanOrEqualTo(2);
        assertThat(listing().seatsLeft()).isEqualTo(34);
        assertThat(stored.saysTheSameAs(section(41))).isTrue();
        assertThat(office.putSections(List.of(section(41)), false)).containsExactly(UNCHANGED);
    }

    @Test
    void listsSectionsAnewWhenTheirCourseChanges() {
        office.putCourses(List.of(course("Fundamentals", null)), false);
        office.putSections(List.of(section(30)), false);
        assertThat(listing())
                .isEqualTo(new SearchFields(
                        "Fundamentals",
                        4,
                        "COMP",
                        "comp-131 fundamentals how to program. grace hopper comp131",
                        "comp131",
                        30));

        office.putCourses(List.of(course("Foundations", null)), false);

        assertThat(listing().title()).isEqualTo("Foundations");
        assertThat(office.putSections(List.of(section(30)), false)).containsExactly(UNCHANGED);
    }

    @Test
    void healsAListingThatWasLeftBehind() {
        office.putCourses(List.of(course("Fundamentals", null)), false);
        office.putSections(List.of(section(30)), false);
        mongo.updateFirst(query(where("courseID").is("COMP-131")), Update.update("title", "Foundations"), "course");

        repair.run();

        assertThat(listing().title()).isEqualTo("Foundations");
    }

    @Test
    void refusesASectionWithoutACourseButNotInADryRun() {
        assertThat(office.putSections(List.of(section(30)), true)).containsExactly(CREATED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.putSections(List.of(section(30)), false))
                .withMessageContaining("COMP-131");
    }

    private SearchFields listing() {
        return Objects.requireNonNull(
                sections.findById(section(30).id()).orElseThrow().listing());
    }

    private Document document(String collection) {
        return mongo.findAll(Document.class, collection).getFirst();
    }

    private static Course course(String title, @Nullable Prerequisite prerequisites) {
        return CourseBuilder.builder()
                .courseId(COMP_131)
                .title(title)
                .description("How to program.")
                .credits(4)
                .subject("COMP")
                .prerequisites(prerequisites)
                .corequisites(Set.of(new CourseId("MATH-1")))
                .build();
    }

    private static Section section(int capacity) {
        return SectionBuilder.builder()
                .id(new SectionId(FALL, "1001"))
                .courseId(COMP_131)
                .term(FALL)
                .component(Component.LECTURE)
                .capacity(capacity)
                .waitlistCapacity(6)
                .reserved(List.of(new Reservation("Frosh", 8)))
                .reservedUntil(FIRST_DAY)
                .meetings(List.of(new Meeting(
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(9, 30),
                        LocalTime.of(10, 25),
                        FIRST_DAY,
                        LAST_DAY,
                        null)))
                .instructors(List.of("Grace Hopper"))
                .restriction(new Restriction(Set.of(), Set.of(Classification.GRADUATE), Set.of("Physics")))
                .status(SectionStatus.OPEN)
                .build();
    }
}
