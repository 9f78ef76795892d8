package app.lectern.upgrade;

import static app.lectern.enrollment.SignedIn.asStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.lectern.Application;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.StudentTerm;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.overrides.OverrideService;
import app.lectern.enrollment.plans.PlanService;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.storage.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * Starts on a database that the version of 30 November 2026 wrote, before its classes moved: the demo school, with what
 * its student and its registrar did by the API. Its documents name classes that are no more.
 */
class WrittenBeforeIntegrationTest {

    private static final TermId TERM = new TermId("2027SP");
    private static final UserId MAYA = new UserId(1);
    private static final String URI = TestDatabase.fresh();
    private static final MongoTemplate WRITTEN = filled(URI);

    @AutoClose
    private static final ConfigurableApplicationContext LECTERN = new SpringApplicationBuilder(Application.class)
            .run("--server.port=0", "--lectern.mongo-uri=" + URI, "--lectern.demo=false");

    @Test
    void whatStudentsHaveIsStillTheirs() {
        StudentTerm term =
                asStudent(MAYA, () -> LECTERN.getBean(EnrollmentService.class).termOf(MAYA, TERM));

        assertThat(term.held())
                .extracting(HeldSection::sectionId, HeldSection::seat)
                .containsExactly(tuple(section("1013"), 24), tuple(section("1030"), 16));
        assertThat(term.waiting())
                .flatExtracting(it -> it.places())
                .extracting(EnrollmentStatus::sectionId)
                .containsExactly(section("1004"), section("1024"));
        assertThat(term.history()).extracting(it -> it.event()).contains(Event.JOINED, Event.LET_GO, Event.DROPPED);
    }

    @Test
    void plansExceptionsAndTheCatalogAreRead() {
        var plans = asStudent(MAYA, () -> LECTERN.getBean(PlanService.class).plans(MAYA, TERM));
        var overrides =
                asStudent(MAYA, () -> LECTERN.getBean(OverrideService.class).ofStudent(MAYA, TERM));

        assertThat(plans).extracting(it -> it.name()).containsExactly("Plan B", "Spring");
        assertThat(plans.getLast().sections()).containsExactly(section("1035"), section("1014"));
        assertThat(overrides)
                .extracting(it -> it.override().sectionId(), it -> it.used())
                .containsExactlyInAnyOrder(tuple(section("1005"), false), tuple(section("1030"), true));
        assertThat(LECTERN.getBean(CatalogService.class).section(section("1015")))
                .hasValueSatisfying(it -> {
                    assertThat(it.meetings()).isNotEmpty();
                    assertThat(it.capacity()).isEqualTo(32);
                });
    }

    @Test
    void aKeyThatWasUsedThenGetsTheAnswerOfThen() {
        var again = EnrollRequest.seatsIn(Bundle.of(section("1043")));

        var outcome =
                asStudent(MAYA, () -> LECTERN.getBean(EnrollmentService.class).enroll(MAYA, again, "fixture-1"));

        assertThat(outcome).isInstanceOfSatisfying(EnrollOutcome.Done.class, done -> assertThat(done.sections())
                .extracting(EnrollmentStatus::seat)
                .containsExactly(11));
    }

    @Test
    void whatIsWrittenNowNamesNoClass() {
        SectionId section = section("1032");
        var service = LECTERN.getBean(EnrollmentService.class);
        UserId other = new UserId(3);
        asStudent(other, () -> service.enroll(other, new EnrollRequest(Bundle.of(section), true, null), null));
        asStudent(MAYA, () -> service.leave(MAYA, section("1024"), null));

        assertThat(Objects.requireNonNull(WRITTEN.findById("1/2027SP", Document.class, "enrollment")))
                .containsKey("seats")
                .doesNotContainKey("_class");
    }

    private static SectionId section(String number) {
        return new SectionId(TERM, number);
    }

    private static MongoTemplate filled(String uri) {
        var mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(uri));
        try (var zip = new ZipInputStream(Objects.requireNonNull(
                WrittenBeforeIntegrationTest.class.getResourceAsStream("/written-before/database.zip")))) {
            var lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                List<Document> documents = lines.lines().map(Document::parse).toList();
                mongo.getCollection(entry.getName().replace(".ndjson", "")).insertMany(documents);
                lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mongo;
    }
}
