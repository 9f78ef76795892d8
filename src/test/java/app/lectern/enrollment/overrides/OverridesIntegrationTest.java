package app.lectern.enrollment.overrides;

import static app.lectern.enrollment.SignedIn.as;
import static app.lectern.enrollment.SignedIn.asStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollOutcome.Done;
import app.lectern.enrollment.decision.EnrollOutcome.Refused;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.HistoryEntry;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.enrollment.record.RuleOverride.Status;
import app.lectern.enrollment.record.RuleOverrides;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.waitlist.PromotionQueue;
import app.lectern.people.Role;
import app.lectern.people.TestPeople;
import app.lectern.storage.TestDatabase;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class OverridesIntegrationTest {

    private static final UserId ADA = new UserId(1);
    private static final UserId BEN = new UserId(2);
    private static final UserId REGISTRAR = new UserId(3);
    private static final Set<ObjectionCode> FULL = Set.of(ObjectionCode.SECTION_FULL);
    private static final Set<ObjectionCode> CLASH = Set.of(ObjectionCode.TIME_CONFLICT);

    @Autowired
    OverrideService service;

    @Autowired
    OverrideOffice office;

    @Autowired
    EnrollmentService seats;

    @Autowired
    Enrollments enrollments;

    @Autowired
    RuleOverrides stored;

    @Autowired
    PromotionQueue queue;

    @Autowired
    MongoTemplate mongo;

    private School school;
    private Section art;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
        var people = new TestPeople(mongo);
        people.student(1);
        people.student(2);
        art = school.lecture("1001", 0, 9);
    }

    @Test
    void askingAgainChangesTheOpenRequest() {
        ask(FULL, " Please ");
        RuleOverride again = ask(CLASH, "Really");
        assertThat(stored.findAll()).containsExactly(again);
        assertThat(again)
                .extracting(RuleOverride::codes, RuleOverride::reason, RuleOverride::status, RuleOverride::term)
                .containsExactly(CLASH, "Really", Status.ASKED, School.TERM);
    }

    @Test
    void manyWhoAskAtOnceLeaveOneOpenRequest() {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var asked = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> ask(FULL, "Reason " + i), threads))
                    .toList();
            asked.forEach(CompletableFuture::join);
        }
        assertThat(stored.findAll()).hasSize(1);
    }

    @Test
    void afterADecisionTheStudentMayAskAgain() {
        RuleOverride first = ask(FULL, "Please");
        refuse(first, "No");
        RuleOverride second = ask(FULL, "Please, please");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(ofAda())
                .extracting(it -> it.override().status())
                .containsExactlyInAnyOrder(Status.REFUSED, Status.ASKED);
        assertThat(as(REGISTRAR, Role.ADMIN, office::open)).containsExactly(second);
    }

    @Test
    void whatCanNotBeAskedForIsRefused() {
        for (var codes :
                List.<Set<ObjectionCode>>of(Set.of(), Set.of(ObjectionCode.ALREADY_ENROLLED, ObjectionCode.HOLD))) {
            assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> ask(codes, "Please"));
        }
        assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> ask(FULL, " "));
        assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> ask(FULL, "x".repeat(501)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        asStudent(ADA, () -> service.ask(ADA, new SectionId(School.TERM, "none"), FULL, "Please")));
        assertThat(stored.findAll()).isEmpty();
    }

    @Test
    void nobodyAsksOrDecidesForSomebodyElse() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> asStudent(BEN, () -> service.ask(ADA, art.id(), FULL, "Please")));
        RuleOverride asked = ask(FULL, "Please");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> asStudent(ADA, () -> office.grant(asked.id(), null, FULL, null, ADA)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(REGISTRAR, Role.ADMIN, () -> office.grant(asked.id(), null, FULL, null, BEN)));
    }

    @Test
    void whatTheRegistrarSawIsWhatIsDecidedUpon() {
        RuleOverride seen = ask(FULL, "Please");
        ask(CLASH, "Something else");
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> grant(seen, FULL));
        assertThat(ofAda())
                .singleElement()
                .extracting(it -> it.override().status())
                .isEqualTo(Status.ASKED);
    }

    @Test
    void aRequestIsDecidedUponOnce() {
        RuleOverride asked = ask(FULL, "Please");
        RuleOverride granted = grant(asked, Set.of(ObjectionCode.TIME_CONFLICT, ObjectionCode.HOLD));
        assertThat(granted)
                .extracting(RuleOverride::status, RuleOverride::codes, RuleOverride::decidedBy, RuleOverride::answer)
                .containsExactly(
                        Status.GRANTED,
                        Set.of(ObjectionCode.TIME_CONFLICT, ObjectionCode.HOLD),
                        REGISTRAR,
                        "Granted once");
        assertThatExceptionOfType(ChangeRefused.class).isThrownBy(() -> refuse(granted, null));
    }

    @Test
    void theOfficeFindsWhatItLooksFor() {
        grantUnasked(ADA, FULL);
        RuleOverride open = asStudent(BEN, () -> service.ask(BEN, art.id(), FULL, "Please"));
        assertThat(list(OverrideFilter.none())).hasSize(2);
        assertThat(list(new OverrideFilter(Status.ASKED, School.TERM, BEN)))
                .extracting(OverrideStatus::override)
                .containsExactly(open);
        assertThat(list(new OverrideFilter(Status.ASKED, null, ADA))).isEmpty();
        assertThat(as(REGISTRAR, Role.ADMIN, () -> office.count(new OverrideFilter(Status.GRANTED, null, null))))
                .isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> eachWaivedObjectionLetsTheStudentInOnce() {
        return Stream.of(ObjectionCode.values())
                .filter(ObjectionCode::canBeWaived)
                .filter(code -> code != ObjectionCode.WAITLIST_FULL)
                .map(code -> DynamicTest.dynamicTest(code.name(), () -> {
                    school();
                    SectionId section = refusedFor(code);
                    waivedLetsInOnce(section, code);
                }));
    }

    private void waivedLetsInOnce(SectionId section, ObjectionCode code) {
        assertThat(codes(enroll(section))).containsExactly(code);
        as(REGISTRAR, Role.ADMIN, () -> office.grantUnasked(ADA, section, Set.of(code), "Fine", REGISTRAR));
        assertThat(ofAda()).extracting(OverrideStatus::used).containsExactly(false);

        assertThat(enroll(section)).isInstanceOf(Done.class);
        assertThat(ofAda()).extracting(OverrideStatus::used).containsExactly(true);
        asStudent(ADA, () -> seats.drop(ADA, section));
        assertThat(codes(enroll(section))).contains(code);
    }

    /** A section that the student could have but for this. */
    private SectionId refusedFor(ObjectionCode code) {
        Section section = school.lecture("2001", 5, 14);
        return switch (code) {
            case HOLD -> {
                new TestPeople(mongo).hold(ADA, "h1");
                yield section.id();
            }
            case NOT_OPEN_YET -> {
                set(
                        "term",
                        "_id",
                        School.TERM,
                        "windows",
                        List.of(new Document("opens", "2098-01-01T08:00").append("classifications", List.of())));
                yield section.id();
            }
            case REGISTRATION_CLOSED -> {
                school.closes(LocalDate.of(2020, 2, 1), null);
                yield section.id();
            }
            case COMPONENT_MISSING -> {
                school.lab("2002", section, 5, 16);
                yield section.id();
            }
            case COREQUISITE_MISSING -> {
                Section other = school.lecture("2002", 5, 16);
                set(
                        "course",
                        "courseID",
                        "C-2001",
                        "corequisites",
                        List.of(other.courseId().value()));
                yield section.id();
            }
            case COURSE_REPEATED -> {
                set(
                        "user",
                        "user_id",
                        1,
                        "completed",
                        List.of(new Document("courseID", "C-2001")
                                .append("grade", "B")
                                .append("term", "2019FA")));
                yield section.id();
            }
            case PREREQUISITE_MISSING -> {
                set(
                        "course",
                        "courseID",
                        "C-2001",
                        "prerequisites",
                        new Document("type", "course").append("course", "MATH-1"));
                yield section.id();
            }
            case RESTRICTED -> {
                set("section", "_id", section.id().toString(), "restriction", new Document("majors", List.of("Art")));
                yield section.id();
            }
            case TIME_CONFLICT -> {
                enroll(school.lecture("2002", 5, 14).id());
                yield section.id();
            }
            case CREDIT_LIMIT -> {
                set("term", "_id", School.TERM, "creditLimit", 3);
                yield section.id();
            }
            case SECTION_FULL -> art.id();
            case SEATS_RESERVED -> {
                set(
                        "section",
                        "_id",
                        section.id().toString(),
                        "reserved",
                        List.of(new Document("group", "Frosh").append("seats", 5)));
                yield section.id();
            }
            case SECTION_CANCELLED, DROP_CLOSED, ALREADY_ENROLLED, ALREADY_WAITLISTED, WAITLIST_FULL ->
                throw new IllegalArgumentException("Waiving " + code + " lets nobody in");
        };
    }

    @Test
    void anOverrideGivesAPlaceInALineThatIsFull() {
        set("section", "_id", art.id().toString(), "waitlistCapacity", 0);
        var request = new EnrollRequest(Bundle.of(art.id()), true, null);
        assertThat(codes(asStudent(ADA, () -> seats.enroll(ADA, request, null))))
                .containsExactly(ObjectionCode.SECTION_FULL, ObjectionCode.WAITLIST_FULL);
        as(
                REGISTRAR,
                Role.ADMIN,
                () -> office.grantUnasked(ADA, art.id(), Set.of(ObjectionCode.WAITLIST_FULL), "Fine", REGISTRAR));
        assertThat(asStudent(ADA, () -> seats.enroll(ADA, request, null)))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.waits()).isTrue());
        assertThat(enrollment().sectionsWaitedFor()).containsExactly(art.id());
    }

    @Test
    void anOverrideGivesASeatAboveTheCapacity() {
        Section one = school.lecture("2001", 1, 14);
        asStudent(BEN, () -> seats.enroll(BEN, Bundle.of(one.id())));
        as(REGISTRAR, Role.ADMIN, () -> office.grantUnasked(ADA, one.id(), FULL, "Fine", REGISTRAR));
        assertThat(enroll(one.id())).isInstanceOfSatisfying(Done.class, done -> assertThat(done.sections())
                .singleElement()
                .extracting(EnrollmentStatus::seat)
                .isEqualTo(2));
    }

    @Test
    void aWaitingStudentIsPromotedByAnOverride() {
        asStudent(ADA, () -> seats.enroll(ADA, new EnrollRequest(Bundle.of(art.id()), true, null), null));
        assertThat(enrollment().sectionsWaitedFor()).containsExactly(art.id());
        queue.awaitQuiet();

        grant(ask(FULL, "Please"), FULL);
        queue.awaitQuiet();

        assertThat(enrollment().holds(art.id())).isTrue();
        assertThat(enrollment().lines()).isEmpty();
        assertThat(enrollment().history()).extracting(HistoryEntry::event).endsWith(HistoryEntry.Event.PROMOTED);
        assertThat(ofAda()).extracting(OverrideStatus::used).containsExactly(true);
    }

    private void set(String collection, String key, Object id, String field, Object value) {
        Object stored = id instanceof Integer ? id : id.toString();
        var changed = mongo.updateFirst(query(where(key).is(stored)), Update.update(field, value), collection);
        assertThat(changed.getMatchedCount()).isEqualTo(1);
    }

    private EnrollOutcome enroll(SectionId section) {
        return asStudent(ADA, () -> seats.enroll(ADA, Bundle.of(section)));
    }

    private static List<ObjectionCode> codes(EnrollOutcome outcome) {
        return outcome instanceof Refused(var objections)
                ? objections.stream().map(Objection::code).toList()
                : List.of();
    }

    private RuleOverride ask(Set<ObjectionCode> codes, String reason) {
        return asStudent(ADA, () -> service.ask(ADA, art.id(), codes, reason));
    }

    private RuleOverride grant(RuleOverride seen, Set<ObjectionCode> codes) {
        return as(
                REGISTRAR, Role.ADMIN, () -> office.grant(seen.id(), seen.version(), codes, "Granted once", REGISTRAR));
    }

    private RuleOverride refuse(RuleOverride seen, @Nullable String answer) {
        return as(REGISTRAR, Role.ADMIN, () -> office.refuse(seen.id(), seen.version(), answer, REGISTRAR));
    }

    private void grantUnasked(UserId student, Set<ObjectionCode> codes) {
        as(REGISTRAR, Role.ADMIN, () -> office.grantUnasked(student, art.id(), codes, "Fine", REGISTRAR));
    }

    private List<OverrideStatus> list(OverrideFilter filter) {
        return as(REGISTRAR, Role.ADMIN, () -> office.all(filter, PageRequest.of(0, 10)));
    }

    private List<OverrideStatus> ofAda() {
        return asStudent(ADA, () -> service.ofStudent(ADA, School.TERM));
    }

    private Enrollment enrollment() {
        return enrollments.findById(Enrollment.idOf(ADA, School.TERM)).orElseThrow();
    }
}
