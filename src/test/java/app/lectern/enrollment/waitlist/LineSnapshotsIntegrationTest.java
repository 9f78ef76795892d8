package app.lectern.enrollment.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.TestRegistration;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.enrollment.record.RuleOverrideBuilder;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.record.Ticket;
import app.lectern.people.TestPeople;
import app.lectern.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** A glance at a line says of everybody in it what a look at them says. */
@SpringBootTest
class LineSnapshotsIntegrationTest {

    private static final UserId ADA = new UserId(1);
    private static final UserId BEN = new UserId(2);
    private static final UserId NOBODY_KNOWS = new UserId(3);

    @Autowired
    EnrollmentService service;

    @Autowired
    LineSnapshots snapshots;

    @Autowired
    RegistrationQueries queries;

    @Autowired
    SeatQueries seats;

    @Autowired
    PromotionQueue queue;

    @Autowired
    MongoTemplate mongo;

    private School school;
    private TestRegistration desk;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
        desk = new TestRegistration(service, queue, mongo);
        new TestPeople(mongo).student(1);
        new TestPeople(mongo).student(2);
    }

    @Test
    void saysOfEachWhatALookSays() {
        Section art = school.lecture("art", 0, 9);
        Section law = school.lecture("law", 5, 13);
        List.of(ADA, BEN, NOBODY_KNOWS).forEach(student -> {
            desk.enroll(student, law);
            desk.join(student, art);
        });
        new TestPeople(mongo).hold(ADA, "h1");
        mongo.updateFirst(
                query(where("user_id").is(BEN.value())),
                Update.update(
                        "completed",
                        List.of(new Document("courseID", "C-law")
                                .append("grade", "B")
                                .append("term", "2019FA"))),
                "user");
        mongo.save(asked(ADA, law));
        queue.awaitQuiet();

        LineSnapshot snapshot = snapshots.at(art.id());

        assertThat(snapshot.records()).hasSize(3);
        snapshot.records()
                .forEach((student, record) -> assertThat(record).isEqualTo(queries.student(student, School.TERM)));
        assertThat(snapshot.charts()).isEqualTo(seats.charts(Set.of(art.id())));
        assertThat(snapshot.inContext().values()).containsExactlyElementsOf(queries.inContext(Set.of(art.id())));
    }

    private static RuleOverride asked(UserId student, Section section) {
        return RuleOverrideBuilder.builder()
                .id("o1")
                .userId(student)
                .term(School.TERM)
                .sectionId(section.id())
                .codes(Set.of(ObjectionCode.SECTION_FULL))
                .reason("Please")
                .askedAt(Instant.EPOCH)
                .status(RuleOverride.Status.ASKED)
                .build();
    }

    @Test
    void reachesTheLinesOfAllThatIsWaitedForTogether() {
        Section lecture = school.lecture("lecture", 0, 9);
        Section lab = school.lab("lab", lecture, 0, 11);
        Section otherLab = school.lab("other-lab", lecture, 0, 14);
        desk.join(ADA, lecture, lab);
        desk.join(BEN, lecture, otherLab);
        queue.awaitQuiet();

        LineSnapshot snapshot = snapshots.at(lab.id());

        assertThat(snapshot.waitedFor()).containsExactlyInAnyOrder(lecture.id(), lab.id(), otherLab.id());
        assertThat(snapshot.charts()).isEqualTo(seats.charts(snapshot.waitedFor()));
        snapshot.charts().all().flatMap(it -> it.places().stream()).forEach(place -> assertThat(snapshot.turn(place))
                .isPresent());
    }

    @Test
    void saysNothingOfAPlaceThatWasGivenUpMeanwhile() {
        Section art = school.lecture("art", 0, 9);
        desk.join(ADA, art);
        LineSnapshot snapshot = snapshots.at(art.id());
        var place = snapshot.charts().of(art.id()).places().getFirst();
        assertThat(snapshot.turn(place)).isPresent();
        var later = new SeatChart.Place(new Ticket(art.id(), place.ticket().ticket() + 1), ADA);
        assertThat(snapshot.turn(later)).isEmpty();
        assertThat(LineSnapshot.NONE.turn(place)).isEmpty();
    }
}
