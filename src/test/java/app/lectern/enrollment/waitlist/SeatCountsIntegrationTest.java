package app.lectern.enrollment.waitlist;

import static app.lectern.enrollment.SignedIn.as;
import static app.lectern.enrollment.SignedIn.asStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Component;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.RosterService;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.record.Bundle;
import app.lectern.people.Role;
import app.lectern.storage.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class SeatCountsIntegrationTest {

    private static final UserId ADA = new UserId(1);
    private static final UserId BEN = new UserId(2);
    private static final UserId REGISTRAR = new UserId(3);
    private static final int ROUNDS = 50;

    @Autowired
    EnrollmentService service;

    @Autowired
    RosterService rosters;

    @Autowired
    SeatCounts counts;

    @Autowired
    PromotionQueue queue;

    @Autowired
    CatalogService catalog;

    @Autowired
    MongoTemplate mongo;

    private School school;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
    }

    @Test
    void startingHealsWrongCountsAlsoWhereNobodySitsAnyMore() {
        Section art = school.lecture("1001", 5, 9);
        Section empty = school.lecture("1002", 5, 11);
        enroll(ADA, art);
        mongo.updateMulti(new Query(), Update.update("taken", 4).set("listing.seatsLeft", 1), Section.class);

        counts.run();

        assertThat(seats(art)).containsExactly(1, 4);
        assertThat(seats(empty)).containsExactly(0, 5);
    }

    @Test
    void seatsInASectionThatIsNoMoreAreFound() {
        Section art = school.lecture("1001", 5, 9);
        enroll(ADA, art);
        queue.awaitQuiet();
        mongo.remove(query(where("_id").is(art.id())), Section.class);

        assertThat(counts.wrong()).containsExactly(art.id());
    }

    @Test
    void aSectionWhoseNumberBeginsLikeAnothersIsCountedForItself() {
        Section dotted = school.lecture("1.1", 5, 9);
        Section longer = school.lecture("1.10", 5, 11);
        Section lookalike = school.lecture("1x1", 5, 13);
        enroll(ADA, longer);
        enroll(ADA, lookalike);
        enroll(BEN, dotted);

        assertThat(seats(dotted)).containsExactly(1, 4);
        assertThat(roster(dotted)).extracting(RosterService.Sitter::userId).containsExactly(BEN);
        assertThat(roster(longer)).extracting(RosterService.Sitter::userId).containsExactly(ADA);
    }

    @Test
    void theRosterListsWhoSitsThereBySeat() {
        Section art = school.lecture("1001", 2, 9);
        enroll(ADA, art);
        enroll(BEN, art);
        enroll(ADA, school.lecture("1002", 5, 11));

        assertThat(roster(art)).extracting(RosterService.Sitter::seat).containsExactly(1, 2);
        assertThat(roster(art)).extracting(RosterService.Sitter::userId).containsExactlyInAnyOrder(ADA, BEN);
        asStudent(ADA, () -> service.drop(ADA, art.id()));
        assertThat(roster(art)).extracting(RosterService.Sitter::userId).containsExactly(BEN);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> asStudent(ADA, () -> rosters.roster(art.id())));
    }

    @Test
    void twoTabsNeverGetTwoSectionsThatClash() {
        Section before = school.lecture("b", ROUNDS, 20);
        try (ExecutorService tabs = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                var student = new UserId(100 + round);
                enroll(student, before);
                Section art = school.lecture("a" + round, 5, 9);
                Section law = school.save(School.section("L-" + round, "l" + round, Component.LECTURE, null, 4, 5, 9));
                List<EnrollOutcome> outcomes = List.of(
                                CompletableFuture.supplyAsync(() -> enroll(student, art), tabs),
                                CompletableFuture.supplyAsync(() -> enroll(student, law), tabs))
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
                assertThat(outcomes)
                        .filteredOn(EnrollOutcome.Done.class::isInstance)
                        .hasSize(1);
                assertThat(asStudent(student, () -> service.heldBy(student, School.TERM)))
                        .hasSize(2);
            }
        }
    }

    private List<Integer> seats(Section section) {
        queue.awaitQuiet();
        Section stored = catalog.section(section.id()).orElseThrow();
        var listing = stored.listing();
        return List.of(stored.taken(), listing == null ? -1 : listing.seatsLeft());
    }

    private List<RosterService.Sitter> roster(Section section) {
        return as(REGISTRAR, Role.ADMIN, () -> rosters.roster(section.id()));
    }

    private EnrollOutcome enroll(UserId student, Section section) {
        return asStudent(student, () -> service.enroll(student, Bundle.of(section.id())));
    }
}
