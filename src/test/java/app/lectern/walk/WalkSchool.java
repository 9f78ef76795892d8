package app.lectern.walk;

import static app.lectern.enrollment.SignedIn.asStudent;
import static org.awaitility.Awaitility.await;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Component;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.plans.Plan;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.enrollment.record.RuleOverrideBuilder;
import app.lectern.people.Role;
import app.lectern.people.TestPeople;
import app.lectern.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The school that the examples of the description are about. */
class WalkSchool {

    private static final int WITHOUT_TIES = 4;
    private static final String PLAN = "0e3c7a52-5b0f-4c0e-9d1e-2f8a6b4c7d90";
    private static final String OVERRIDE = "1-2026FA-1001-1";
    private static final String HOLD = "6f1d2a3b-8c54-4e0f-9a7b-2d5c8e1f0a46";

    private final MongoTemplate mongo;
    private final EnrollmentService enrollments;
    private final String password;
    private String enrolledSince = "";
    private final Map<Caller, String> tokens = new EnumMap<>(Caller.class);
    private final Map<String, List<Document>> documents = new HashMap<>();

    WalkSchool(MongoTemplate mongo, EnrollmentService enrollments, PasswordEncoder passwords) {
        this.mongo = mongo;
        this.enrollments = enrollments;
        this.password = passwords.encode(Caller.PASSWORD);
    }

    /** Puts everything back as it was. */
    void open() {
        if (documents.isEmpty()) {
            build();
            documents.putAll(TestDatabase.documents(mongo));
        } else {
            TestDatabase.restore(mongo, documents);
        }
    }

    private void build() {
        TestDatabase.clear(mongo);
        var people = new TestPeople(mongo);
        for (Caller caller : Set.of(Caller.STUDENT, Caller.OTHER_STUDENT, Caller.REGISTRAR)) {
            var user = people.add(caller.number(), role(caller), password);
            tokens.put(caller, people.token(user, "token-of-" + caller));
        }
        people.hold(people.student(WITHOUT_TIES), HOLD);
        var school = new School(mongo);
        Section taken = school.save(School.section("CSCI-1100", "1001", Component.LECTURE, null, 4, 30, 9));
        school.save(School.section("MATH-1010", "1002", Component.LECTURE, null, 4, 30, 11));
        var student = new UserId(Caller.STUDENT.number());
        asStudent(student, () -> enrollments.enroll(student, Bundle.of(taken.id())));
        mongo.insert(plan(student));
        mongo.insert(asked(student));
        enrolledSince = asStudent(student, () -> enrollments.heldBy(student, School.TERM))
                .getFirst()
                .since()
                .toString();
        await().until(() -> Objects.requireNonNull(mongo.findById(taken.id(), Section.class))
                        .taken()
                == 1);
    }

    private static Plan plan(UserId student) {
        var sections = List.of(new SectionId(School.TERM, "1001"), new SectionId(School.TERM, "1002"));
        return new Plan(PLAN, student, School.TERM, "Mornings only", sections, null);
    }

    private static RuleOverride asked(UserId student) {
        return RuleOverrideBuilder.builder()
                .id(OVERRIDE)
                .userId(student)
                .term(School.TERM)
                .sectionId(new SectionId(School.TERM, "1001"))
                .codes(Set.of(ObjectionCode.SECTION_FULL))
                .reason("I need it to graduate.")
                .askedAt(Instant.EPOCH)
                .status(RuleOverride.Status.ASKED)
                .build();
    }

    private static Role role(Caller caller) {
        return Role.valueOf(caller.role());
    }

    /** The request, as this person sends it. */
    Call signed(Call call, Caller caller, Operation operation) {
        if (caller == Caller.NOBODY || call.headers().containsKey(Call.AUTHORIZATION)) {
            return call;
        }
        return call.header(
                Call.AUTHORIZATION,
                operation.wantsPassword() ? basic(caller.email(), Caller.PASSWORD) : "Bearer " + tokens.get(caller));
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** What may stand in no answer to this person. */
    List<String> secretsFrom(Caller caller) {
        var others = Stream.of(Caller.values())
                .filter(it -> it != caller && it != Caller.NOBODY)
                .flatMap(it -> Stream.of(it.email(), it == Caller.STUDENT ? enrolledSince : it.email()))
                .filter(it -> caller != Caller.REGISTRAR);
        String hash = password.substring(password.lastIndexOf('$') + 1);
        return Stream.of(tokens.values().stream(), others, Stream.of(hash, Caller.PASSWORD))
                .flatMap(it -> it)
                .toList();
    }
}
