package app.lectern.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.Application;
import app.lectern.base.UserId;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.exchange.RealData;
import app.lectern.exchange.TestFiles;
import app.lectern.people.Role;
import app.lectern.proof.Server;
import app.lectern.storage.TestDatabase;
import app.lectern.storage.upgrade.Upgrades;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
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
    private static final String URI = TestDatabase.fresh();
    private static final MongoTemplate SEED = filled(URI);
    private static final List<List<String>> BEFORE = STUDENTS.stream()
            .map(SeedUpgradeIntegrationTest::coursesInTheTutorial)
            .toList();

    @AutoClose
    private static final ConfigurableApplicationContext LECTERN =
            new SpringApplicationBuilder(Application.class).run("--server.port=0", "--lectern.mongo-uri=" + URI);

    @Test
    void everybodySignsInWithTheirOldPassword() {
        var authentication = LECTERN.getBean(AuthenticationManager.class);
        assertThat(Stream.of(
                        "Ines.Marlowe@tutorial.example",
                        "tomasz.gruenwald@tutorial.example",
                        "wren.achterberg@tutorial.example"))
                .allSatisfy(email -> assertThat(authentication
                                .authenticate(
                                        UsernamePasswordAuthenticationToken.unauthenticated(email, "blue-kettle-42"))
                                .isAuthenticated())
                        .isTrue());
        assertThat(stored(SEED, "user", "password")).allMatch(password -> password.startsWith("{argon2}"));
    }

    @Test
    void studentsAreInTheCoursesThatTheTutorialsAggregationFinds() {
        var enrollments = LECTERN.getBean(EnrollmentService.class);
        assertThat(STUDENTS.stream().map(student -> courses(enrollments, student)))
                .isEqualTo(BEFORE)
                .containsExactly(List.of("1111 PHP 101", "5555 Java 2"), List.of("2222 Java 1"), List.of());
    }

    @Test
    void nothingIsLostSilently() {
        assertThat(LECTERN.getBean(Upgrades.class).found())
                .extracting(found -> found.finding().kind() + found.finding().details())
                .containsExactly("ENROLLMENT_DUPLICATE[2, 2222]", "ENROLLMENT_COURSE_UNKNOWN[9999]");
        assertThat(stored(SEED, "enrollment_before_upgrade", "courseID")).hasSize(5);
        assertThat(stored(SEED, "enrollment", "user_id")).containsOnly("1", "2");
    }

    @Test
    void ofTwoProcessesThatStartAtOnceOneDoesIt(@TempDir Path folder) {
        String uri = TestDatabase.fresh();
        MongoTemplate mongo = filled(uri);
        try (var one = Server.on(uri, "30s", folder.resolve("one.log"));
                var other = Server.on(uri, "30s", folder.resolve("other.log"))) {
            one.awaitReady();
            other.awaitReady();
        }

        assertThat(stored(mongo, "upgrade", "runs")).containsExactly("1", "1", "1");
        assertThat(stored(mongo, "section", "_id")).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        assertThat(stored(mongo, "enrollment", "user_id")).containsOnly("1", "2");
    }

    /** The tutorial's pipeline as it stands in its notes; a course that one is in twice is told once. */
    private static List<String> coursesInTheTutorial(int student) {
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
        return SEED.getCollection("user").aggregate(pipeline).into(new ArrayList<>()).stream()
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

    private static MongoTemplate filled(String uri) {
        var mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(uri));
        mongo.getCollection("user").insertMany(array("users.json"));
        mongo.getCollection("course").insertMany(array("courses.json"));
        mongo.getCollection("enrollment").insertMany(lines("enrollments.ndjson"));
        return mongo;
    }

    private static List<String> stored(MongoTemplate mongo, String collection, String field) {
        return mongo.findAll(Document.class, collection).stream()
                .map(document -> String.valueOf(document.get(field)))
                .toList();
    }

    private static List<Document> array(String file) {
        return Document.parse("{ all: " + text(file) + " }").getList("all", Document.class);
    }

    private static List<Document> lines(String file) {
        return text(file).lines().map(Document::parse).toList();
    }

    private static String text(String file) {
        return new String(RealData.content(TestFiles.tutorial(file)), StandardCharsets.UTF_8);
    }
}
