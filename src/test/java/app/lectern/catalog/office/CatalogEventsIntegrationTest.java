package app.lectern.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Component;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseChanged;
import app.lectern.catalog.School;
import app.lectern.catalog.SeatCountWriter;
import app.lectern.catalog.SeatsTaken;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionChanged;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermChanged;
import app.lectern.storage.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What is told of changes in the catalog, and what such changes leave alone. */
@SpringBootTest
@RecordApplicationEvents
@WithMockUser(roles = "ADMIN")
class CatalogEventsIntegrationTest {

    private static final String NEXT_TICKET = "nextTicket";

    @Autowired
    ApplicationEvents events;

    @Autowired
    CatalogWriter writer;

    @Autowired
    CatalogOffice imports;

    @Autowired
    TermOffice terms;

    @Autowired
    CourseOffice courses;

    @Autowired
    SectionOffice sections;

    @Autowired
    CatalogService catalog;

    @Autowired
    SeatCountWriter display;

    @Autowired
    MongoTemplate mongo;

    private final Section section = School.section("C-1001", "1001", Component.LECTURE, null, 4, 10, 9);

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        new School(mongo).save(section);
        writer.relist(Set.of(section.courseId()));
        events.clear();
    }

    @Test
    void aTermIsToldOf() {
        terms.update(term(), named(term(), "Autumn"));
        terms.update(term(), named(term(), "Autumn"));
        imports.put(School.term(), true);
        assertThat(events.stream(TermChanged.class)).containsExactly(new TermChanged(School.TERM));

        imports.put(School.term(), false);
        assertThat(events.stream(TermChanged.class)).hasSize(2);
    }

    @Test
    void aTermThatComesOrGoesIsToldOf() {
        mongo.remove(new Query(), Section.class);
        terms.delete(term());
        terms.create(TermEntry.of(School.term()));

        assertThat(events.stream(TermChanged.class)).hasSize(2);
    }

    @Test
    void aCourseIsToldOfWithItsSectionsWhereItIsListed() {
        var entry = CourseEntry.of(course());
        courses.update(course(), entry);
        assertThat(events.stream(CourseChanged.class)).isEmpty();

        courses.update(course(), titled(entry, "Physics"));
        assertThat(events.stream(CourseChanged.class)).containsExactly(new CourseChanged(section.courseId()));
        assertThat(events.stream(SectionChanged.class)).containsExactly(new SectionChanged(section.id()));
    }

    @Test
    void aCourseThatComesOrGoesIsToldOf() {
        mongo.remove(new Query(), Section.class);
        var entry = CourseEntry.of(course());
        courses.delete(course());
        courses.create(entry);

        assertThat(events.stream(CourseChanged.class)).hasSize(2);
    }

    @Test
    void aSectionIsToldOfButNotItsCounts() {
        display.show(new SeatsTaken(Map.of(section.id(), 4), Map.of(), false));
        sections.update(stored(), SectionEntry.of(stored()));
        imports.putSections(List.of(roomier(stored(), 12)), true);
        assertThat(events.stream(SectionChanged.class)).isEmpty();

        imports.putSections(List.of(roomier(stored(), 12)), false);
        assertThat(events.stream(SectionChanged.class)).containsExactly(new SectionChanged(section.id()));
        sections.delete(stored());
        sections.create(section.courseId(), School.TERM, SectionEntry.of(section));
        assertThat(events.stream(SectionChanged.class)).hasSize(3);
    }

    @Test
    void noChangeOfASectionTouchesItsTickets() {
        mongo.updateFirst(query(where("_id").is(section.id())), Update.update(NEXT_TICKET, 7), Section.class);

        sections.update(stored(), SectionEntry.of(roomier(stored(), 11)));
        imports.putSections(List.of(roomier(stored(), 12)), false);
        courses.update(course(), titled(CourseEntry.of(course()), "Physics"));
        display.show(new SeatsTaken(Map.of(), Map.of(section.id(), 3), true));
        assertThat(document()).containsEntry(NEXT_TICKET, 7).containsEntry("capacity", 12);

        var neededTheSecondTime = List.of(false, true).iterator();
        assertThatThrownBy(() -> writer.registerOf(List.of(stored())).remove(stored(), () -> {
                    if (neededTheSecondTime.next()) {
                        throw new StillInUse("section.in-use.students", 1);
                    }
                }))
                .isInstanceOf(StillInUse.class);
        assertThat(document()).containsEntry(NEXT_TICKET, 7).containsEntry("capacity", 12);
    }

    private Document document() {
        return Objects.requireNonNull(mongo.findById(section.id().toString(), Document.class, "section"));
    }

    private Term term() {
        return catalog.term(School.TERM).orElseThrow();
    }

    private Course course() {
        return catalog.course(section.courseId()).orElseThrow();
    }

    private Section stored() {
        return catalog.section(section.id()).orElseThrow();
    }

    private static TermEntry named(Term term, String name) {
        var it = TermEntry.of(term);
        return it.withName(name);
    }

    private static CourseEntry titled(CourseEntry it, String title) {
        return it.withTitle(title).withPrerequisites(null).withCorequisites(Set.of());
    }

    private static Section roomier(Section it, int capacity) {
        var entry = SectionEntry.of(it);
        return entry.withCapacity(capacity).over(it);
    }
}
