package app.lectern.enrollment.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.SectionId;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.School;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.rules.ObjectionFormatter;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
class RefusalExamplesIntegrationTest {

    private static final SectionId COMPUTING = new SectionId(School.TERM, "1001");
    private static final SectionId CALCULUS = new SectionId(School.TERM, "1002");
    private static final Meeting MONDAYS = new Meeting(
            Set.of(DayOfWeek.MONDAY),
            LocalTime.of(9, 0),
            LocalTime.of(10, 0),
            LocalDate.of(2026, 8, 24),
            LocalDate.of(2026, 12, 11),
            null);

    @Autowired
    ObjectionFormatter words;

    @Autowired
    JsonMapper json;

    @Test
    void theDescriptionOfTheApiSaysWhatTheApplicationSays() throws IOException {
        List<JsonNode> examples = Stream.of("base.json", "examples.json")
                .flatMap(name -> objections(read(name)))
                .toList();

        assertThat(examples)
                .containsExactly(
                        example(new Objection.SectionFull(COMPUTING, "Computer Science I", 30, true)),
                        example(new Objection.TimeConflict(
                                CALCULUS, "Calculus I", COMPUTING, "Computer Science I", MONDAYS, true)));
    }

    private JsonNode read(String name) {
        try (var file = new ClassPathResource("openapi/" + name).getInputStream()) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<JsonNode> objections(JsonNode description) {
        return description.findValues("objections").stream()
                .filter(JsonNode::isArray)
                .flatMap(JsonNode::valueStream);
    }

    private JsonNode example(Objection objection) {
        return json.readTree(json.writeValueAsString(ObjectionJson.of(objection, words)));
    }
}
