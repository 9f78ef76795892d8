package app.lectern.catalog.office;

import static app.lectern.base.Change.CREATED;
import static app.lectern.base.Change.UNCHANGED;
import static app.lectern.base.Change.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.Change;
import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionChanged;
import app.lectern.catalog.Sections;
import app.lectern.catalog.office.PartialUpdate.Difference;
import app.lectern.storage.CommandCount;
import app.lectern.storage.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@RecordApplicationEvents
@WithMockUser(roles = "ADMIN")
class CatalogBatchIntegrationTest {

    private static final TermId FALL = new TermId("2026FA");
    private static final CourseId COURSE = new CourseId("COMP-131");

    @Autowired
    private CatalogOffice office;

    @Autowired
    private PartialUpdate differences;

    @Autowired
    private Sections sections;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CommandCount commands;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void oneCourse() {
        TestDatabase.clear(mongo);
        office.putCourses(List.of(course("Fundamentals")), false);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void sectionsComeOutAsOneByOne(long seed) {
        var random = new Random(seed);
        Map<SectionId, Section> expected = new HashMap<>();
        for (int number = 0; number < 4; number++) {
            List<Section> batch = Stream.generate(() -> section(1000 + random.nextInt(60), random.nextInt(3)))
                    .limit(80)
                    .toList();
            List<Change> rehearsed = office.putSections(batch, true);

            assertThat(office.putSections(batch, false))
                    .isEqualTo(batch.stream().map(it -> take(it, expected)).toList())
                    .isEqualTo(rehearsed);
        }
        assertThat(sections.findAll()).hasSameSizeAs(expected.values()).allSatisfy(it -> {
            assertThat(it.saysTheSameAs(Objects.requireNonNull(expected.get(it.id()))))
                    .isTrue();
            assertThat(Objects.requireNonNull(it.listing()).seatsLeft()).isEqualTo(it.capacity());
        });
    }

    private static Change take(Section given, Map<SectionId, Section> expected) {
        Section before = expected.put(given.id(), given);
        if (before == null) {
            return CREATED;
        }
        return before.equals(given) ? UNCHANGED : UPDATED;
    }

    @Test
    void storesWhatIsDifferentByOneWrite() {
        office.putSections(numbered(20, 30), false);
        mongo.updateMulti(query(where("term").is("2026FA")), Update.update("tickets", 7), "section");
        events.clear();

        List<String> sent = commands.during(() -> assertThat(office.putSections(numbered(40, 40), false))
                .startsWith(UPDATED)
                .endsWith(CREATED));

        assertThat(sent).filteredOn("update"::equals).hasSize(1);
        assertThat(sent).filteredOn("insert"::equals).hasSize(1);
        assertThat(sent)
                .as("sections, courses, terms")
                .filteredOn("find"::equals)
                .hasSize(3);
        assertThat(mongo.count(
                        query(where("tickets")
                                .is(7)
                                .and("version")
                                .is(1)
                                .and("capacity")
                                .is(40)),
                        "section"))
                .isEqualTo(20);
        assertThat(events.stream(SectionChanged.class)).hasSize(40);
    }

    @Test
    void listsSectionsAnewByOneWrite() {
        office.putSections(numbered(20, 30), false);
        events.clear();

        List<String> sent = commands.during(() -> office.putCourses(List.of(course("Foundations")), false));

        assertThat(sent).filteredOn("update"::equals).hasSize(2);
        assertThat(sections.findAll())
                .hasSize(20)
                .allMatch(it -> it.displayTitle().equals("Foundations"))
                .allMatch(it -> Objects.equals(it.version(), 1L));
        assertThat(events.stream(SectionChanged.class)).hasSize(20);
    }

    @Test
    void eachOfSeveralWhoChangeTheSameIsToldWhoseItIs() throws InterruptedException {
        List<Section> before = numbered(40, 30);
        office.putSections(before, false);
        var told = new ConcurrentLinkedQueue<Change>();

        assertThat(new OfficeRace(4, number -> {
                            List<Section> turned = new ArrayList<>(numbered(40, 50));
                            Collections.rotate(turned, number * 10);
                            turned.subList(0, 10 * number)
                                    .forEach(it -> told.addAll(office.putSections(List.of(it), false)));
                            told.addAll(office.putSections(turned.subList(10 * number, 40), false));
                        })
                        .run())
                .isEmpty();

        assertThat(told).hasSize(160).filteredOn(UPDATED::equals).hasSize(40);
        assertThat(told).doesNotContain(CREATED);
        assertThat(sections.findAll()).allMatch(it -> it.capacity() == 50 && Objects.equals(it.version(), 1L));
    }

    @Test
    void leavesWhatSomebodyElseChangedAndPutsBackWhatSomebodyRemoved() {
        office.putSections(numbered(3, 30), false);
        List<Section> stored = numbered(3, 30).stream()
                .flatMap(it -> sections.findById(it.id()).stream())
                .toList();
        office.putSections(List.of(section(1000, 99)), false);
        mongo.remove(query(where("_id").is("2026FA-1001")), "section");

        assertThat(differences.putAll(
                        stored.stream()
                                .map(it -> new Difference<>(
                                        where("_id").is(it.id()).and("version").is(it.version()),
                                        it,
                                        it.withCapacity(40)))
                                .toList(),
                        Section.class))
                .containsExactly(Optional.empty(), Optional.of(CREATED), Optional.of(UPDATED));

        assertThat(sections.findAll()).extracting(Section::capacity).containsExactlyInAnyOrder(99, 40, 40);
        assertThat(mongo.findById("2026FA-1001", Document.class, "section"))
                .containsAllEntriesOf(withoutCountsOf("2026FA-1002"));
    }

    private Map<String, Object> withoutCountsOf(String id) {
        Document like = Objects.requireNonNull(mongo.findById(id, Document.class, "section"));
        like.remove("_id");
        return like;
    }

    private static List<Section> numbered(int count, int capacity) {
        return IntStream.range(0, count)
                .mapToObj(number -> section(1000 + number, capacity))
                .toList();
    }

    private static Section section(int number, int capacity) {
        return Section.blank(new SectionId(FALL, Integer.toString(number)), COURSE)
                .withCapacity(capacity);
    }

    private static Course course(String title) {
        return CourseBuilder.builder()
                .courseId(COURSE)
                .title(title)
                .description("")
                .credits(4)
                .subject("COMP")
                .build();
    }
}
