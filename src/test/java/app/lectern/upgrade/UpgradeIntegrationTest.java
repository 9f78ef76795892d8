package app.lectern.upgrade;

import static app.lectern.catalog.Component.LECTURE;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.Texts;
import app.lectern.catalog.School;
import app.lectern.storage.StartUpStep;
import app.lectern.storage.upgrade.Upgrades;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Starts on a database of the tutorial application, at the end of November 2026. */
@SpringBootTest
@Import(UpgradeIntegrationTest.Mortal.class)
class UpgradeIntegrationTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));

    @Autowired
    List<StartUpStep> steps;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MortalDatabase database;

    @Autowired
    Upgrades upgrades;

    @Autowired
    Texts texts;

    @BeforeEach
    void fill() {
        TutorialDatabase.fill(mongo);
    }

    @Test
    void everybodyCanSignInWithAnAddressInLowerCaseAndNobodyHasTwo() {
        start();

        assertThat(stored("user", "user_id", "email"))
                .containsExactly(
                        "1 ada@uta.example",
                        "2 ben@uta.example",
                        "3 chiara@uta.example",
                        "7 ada@uta.example (user 7)",
                        "8 dora@uta.example",
                        "10 dora@uta.example (user 10)",
                        "9 (user 9)",
                        "11 fred@uta.example");
        assertThat(stored("user", "roles")).containsOnly("[STUDENT]");
        assertThat(findings())
                .contains(
                        "USER_EMAIL_TAKEN [ada@uta.example]",
                        "USER_EMAIL_TAKEN [dora@uta.example]",
                        "USER_NUMBER_NEW [10]",
                        "USER_NUMBER_NEW [11]",
                        "USER_EMAIL_MISSING []",
                        "USER_NAME_MISSING [last_name]",
                        "USER_PASSWORD_UNREADABLE []");
    }

    @Test
    void passwordsAreKeptAsFarAsTheyCanBeChecked() {
        start();

        assertThat(stored("user", "password")).startsWith("{werkzeug}pbkdf2:sha256:1000$salt$" + "0f".repeat(32), "-");
        assertThat(mongo.findAll(Document.class, "upgrade_finding").toString()).doesNotContain("letmein");
    }

    @Test
    void everyCourseGetsASectionInTheTermsThatItIsTaughtIn() {
        start();

        assertThat(stored("term", "_id", "name")).containsExactlyInAnyOrder("2026FA Fall 2026", "2027SP Spring 2027");
        assertThat(stored("course", "courseID", "credits", "subject"))
                .containsExactly("1111 3 ", "2222 4 ", "CS 101 3 CS", "CS-101 3 CS", "ART-1 2 ART", "MATH-1 0 MATH");
        assertThat(stored("section", "_id", "courseID", "capacity"))
                .containsExactlyInAnyOrder(
                        "2026FA-1111 1111 500",
                        "2027SP-1111 1111 500",
                        "2027SP-2222 2222 500",
                        "2026FA-CS-101-" + "%08x".formatted("CS 101".hashCode()) + " CS 101 500",
                        "2026FA-CS-101 CS-101 500",
                        "2026FA-ART-1 ART-1 500",
                        "2026FA-MATH-1 MATH-1 500");
        assertThat(stored("course_before_upgrade", "courseID", "title"))
                .containsExactly("CS/101 Programming, a third time", "1111 PHP 101 twice", "- A course without an id");
        assertThat(findings())
                .contains(
                        "COURSE_ID_TAKEN [CS-101]",
                        "COURSE_ID_TAKEN [1111]",
                        "COURSE_ID_MISSING []",
                        "COURSE_ID_CHANGED [ART-1]",
                        "COURSE_CREDITS_MISSING []");
    }

    @Test
    void enrollmentsAreSeatsInTheFirstSectionThatIsNotOver() {
        start();

        assertThat(stored("enrollment", "_id", "seats"))
                .containsExactlyInAnyOrder(
                        "1/2026FA [2026FA-1111#1, 2026FA-CS-101-" + "%08x".formatted("CS 101".hashCode()) + "#1]",
                        "1/2027SP [2027SP-2222#1]",
                        "2/2026FA [2026FA-1111#2]",
                        "8/2026FA [2026FA-MATH-1#1, 2026FA-ART-1#1]");
        assertThat(stored("section", "_id", "taken")).contains("2026FA-1111 2", "2027SP-1111 0");
        assertThat(stored("enrollment_before_upgrade", "courseID")).hasSize(11);
        assertThat(findings())
                .contains(
                        "ENROLLMENT_DUPLICATE [2, 1111]",
                        "ENROLLMENT_USER_UNKNOWN [4711]",
                        "ENROLLMENT_COURSE_UNKNOWN [9999]",
                        "ENROLLMENT_COURSE_UNKNOWN [CS/101]",
                        "ENROLLMENT_UNREADABLE []");
    }

    @Test
    void whoeverIsInAnotherSectionOfTheCourseStaysThere() {
        new School(mongo);
        List.of("6", "7").forEach(number -> mongo.insert(School.section("MATH-1", number, LECTURE, null, 3, 30, 9)));
        var held = new Document("courseID", "MATH-1")
                .append("sectionId", "2026FA-7")
                .append("seat", 5)
                .append("credits", 3)
                .append("since", new Date());
        mongo.insert(
                new Document("_id", "8/2026FA")
                        .append("user_id", 8)
                        .append("term", "2026FA")
                        .append("version", 0L)
                        .append("courses", List.of(held))
                        .append("seats", List.of("2026FA-7#5"))
                        .append("history", List.of()),
                "enrollment");
        start();

        assertThat(stored("enrollment", "_id", "seats")).contains("8/2026FA [2026FA-7#5, 2026FA-ART-1#1]");
        assertThat(stored("section", "_id", "courseID"))
                .filteredOn(section -> section.endsWith("MATH-1"))
                .containsExactlyInAnyOrder("2026FA-6 MATH-1", "2026FA-7 MATH-1");
        assertThat(findings()).contains("ENROLLMENT_COURSE_HELD [8, MATH-1]");
    }

    @Test
    void everyFindingIsToldInWords() {
        start();

        assertThat(upgrades.found())
                .extracting(found ->
                        texts.english("upgrade.finding." + found.finding().kind()))
                .noneMatch(words -> words.startsWith("!"));
    }

    @Test
    void anEnrollmentIsAsOldAsItWas() {
        start();

        var history = mongo.findDistinct(new Query(), "history.at", "enrollment", Date.class);
        assertThat(history).allSatisfy(at -> assertThat(at.toInstant())
                .isBetween(Instant.ofEpochSecond(1_600_000_001), Instant.ofEpochSecond(1_600_000_011)));
        assertThat(history).hasSize(6);
    }

    @Test
    void theSecondStartChangesNothing() {
        start();
        var before = TutorialDatabase.content(mongo);
        start();

        assertThat(TutorialDatabase.content(mongo)).isEqualTo(before);
        assertThat(upgrades.done()).hasSize(3).allSatisfy(done -> assertThat(done.runs())
                .isEqualTo(1));
    }

    @Test
    void killedAtAnyWriteAndStartedAgainItEndsTheSame() {
        start();
        var expected = TutorialDatabase.content(mongo);

        int kills = 0;
        while (isKilledAfter(kills)) {
            start();
            assertThat(TutorialDatabase.content(mongo))
                    .as("killed after %d writes", kills)
                    .isEqualTo(expected);
            kills++;
        }
        assertThat(kills).isGreaterThan(80);
    }

    private boolean isKilledAfter(int writes) {
        TutorialDatabase.fill(mongo);
        database.dieAfter(writes);
        try {
            start();
            return false;
        } catch (MortalDatabase.Killed e) {
            NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(1)));
            return true;
        } finally {
            database.live();
        }
    }

    private void start() {
        steps.forEach(StartUpStep::run);
    }

    /** These fields of every document in a collection; a hyphen where there is none. */
    private List<String> stored(String collection, String... fields) {
        return mongo.findAll(Document.class, collection).stream()
                .map(document -> Stream.of(fields)
                        .map(field -> String.valueOf(document.getOrDefault(field, "-")))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private List<String> findings() {
        return upgrades.found().stream()
                .map(found -> found.finding().kind() + " " + found.finding().details())
                .toList();
    }

    @TestConfiguration
    static class Mortal {

        @Bean
        static MortalDatabase mortalDatabase() {
            return new MortalDatabase();
        }

        @Bean
        @Primary
        Clock stoppedClock() {
            return ((InstantSource) NOW::get).withZone(ZoneOffset.UTC);
        }
    }
}
