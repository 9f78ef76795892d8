package app.lectern.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.Application;
import app.lectern.accounts.Role;
import app.lectern.base.UserId;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.proof.Server;
import app.lectern.registrar.RealData;
import app.lectern.storage.TestDatabase;
import app.lectern.storage.Upgrades;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Starts on the tutorial application's own data. */
class SeedUpgradeIntegrationTest {

    private static final List<Integer> STUDENTS = List.of(1, 2, 3);

    private final String uri = TestDatabase.fresh();
    private final MongoTemplate mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(uri));

    @BeforeEach
    void fill() {
        insert("user", array("seed-users.json"));
        insert("course", array("seed-courses.json"));
        insert("enrollment", lines("seed-enrollments.ndjson"));
    }

    @Test
    void everybodySignsInWithTheirOldPassword() {
        try (var lectern = start()) {
            var authentication = lectern.getBean(AuthenticationManager.class);
            assertThat(Stream.of("Ada.Okafor@uta.example", "ben.castillo@uta.example", "chiara.lindqvist@uta.example"))
                    .allSatisfy(email -> assertThat(authentication
                                    .authenticate(
                                            UsernamePasswordAuthenticationToken.unauthenticated(email, "lectern-demo"))
                                    .isAuthenticated())
                            .isTrue());
            assertThat(stored("user", "password")).allMatch(password -> password.startsWith("{argon2}"));
        }
    }

    @Test
    void studentsAreInTheCoursesThatTheTutorialsAggregationFinds() {
        var before = STUDENTS.stream().map(this::coursesInTheTutorial).toList();

        try (var lectern = start()) {
            var enrollments = lectern.getBean(EnrollmentService.class);
            assertThat(STUDENTS.stream().map(student -> courses(enrollments, student)))
                    .isEqualTo(before)
                    .containsExactly(List.of("1111 PHP 101", "5555 Java 2"), List.of("2222 Java 1"), List.of());
        }
    }

    @Test
    void nothingIsLostSilently() {
        try (var lectern = start()) {
            assertThat(lectern.getBean(Upgrades.class).found())
                    .extracting(
                            found -> found.finding().kind() + found.finding().details())
                    .containsExactly("ENROLLMENT_DUPLICATE[2, 2222]", "ENROLLMENT_COURSE_UNKNOWN[9999]");
            assertThat(stored("enrollment_before_upgrade", "courseID")).hasSize(5);
            assertThat(stored("enrollment", "user_id")).containsOnly("1", "2");
        }
    }

    @Test
    void ofTwoProcessesThatStartAtOnceOneDoesIt(@TempDir Path folder) {
        try (var one = Server.on(uri, "30s", folder.resolve("one.log"));
                var other = Server.on(uri, "30s", folder.resolve("other.log"))) {
            one.awaitReady();
            other.awaitReady();
        }

        assertThat(stored("upgrade", "runs")).containsExactly("1", "1", "1");
        assertThat(stored("section", "_id")).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        assertThat(stored("enrollment", "user_id")).containsOnly("1", "2");
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class).run("--server.port=0", "--lectern.mongo-uri=" + uri);
    }

    /** The tutorial's pipeline as it stands in its notes; a course that one is in twice is told once. */
    private List<String> coursesInTheTutorial(int student) {
        var pipeline = Document.parse("""
                { stages: [
                    { $lookup: { from: 'enrollment', localField: 'user_id', foreignField: 'user_id', as: 'result_1' } },
                    { $unwind: { path: '$result_1', includeArrayIndex: 'string', preserveNullAndEmptyArrays: false } },
                    { $lookup: { from: 'course', localField: 'result_1.courseID', foreignField: 'courseID', as: 'result_2' } },
                    { $unwind: { path: '$result_2', preserveNullAndEmptyArrays: false } },
                    { $match: { 'user_id': %d } },
                    { $sort: { "courseID": 1 } }
                ] }
                """.formatted(student)).getList("stages", Document.class);
        return mongo.getCollection("user").aggregate(pipeline).into(new ArrayList<>()).stream()
                .map(row -> row.get("result_2", Document.class))
                .map(course -> course.getString("courseID") + " " + course.getString("title"))
                .distinct()
                .toList();
    }

    private static List<String> courses(EnrollmentService enrollments, int student) {
        var id = new UserId(student);
        return SignedIn.as(id, Role.STUDENT, () -> enrollments.coursesOf(id)).stream()
                .map(course -> course.courseId() + " " + course.displayTitle())
                .toList();
    }

    private List<String> stored(String collection, String field) {
        return mongo.findAll(Document.class, collection).stream()
                .map(document -> String.valueOf(document.get(field)))
                .toList();
    }

    private void insert(String collection, List<Document> documents) {
        mongo.getCollection(collection).insertMany(documents);
    }

    private static List<Document> array(String file) {
        return Document.parse("{ all: " + text(file) + " }").getList("all", Document.class);
    }

    private static List<Document> lines(String file) {
        return text(file).lines().map(Document::parse).toList();
    }

    private static String text(String file) {
        return new String(RealData.file(file).content(), StandardCharsets.UTF_8);
    }
}
