package app.lectern.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.lectern.exchange.ImportKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@SpringBootTest
@AutoConfigureMockMvc
class DescriptionIntegrationTest {

    private final Description description;

    DescriptionIntegrationTest(@Autowired MockMvc mvc) throws Exception {
        description = new Description(mvc.perform(get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @TestFactory
    Stream<DynamicTest> everyOperationSaysWhatItDoesAndWhatItTakes() {
        return each(operation -> {
            assertThat(operation.node().path("summary").asString("")).isNotBlank();
            assertThat(Stream.of("path", "query").flatMap(it -> operation.parameters(it).stream()))
                    .allSatisfy(it -> assertThat(it.path("description").asString(""))
                            .as(it.get("name").asString())
                            .isNotBlank());
        });
    }

    @TestFactory
    Stream<DynamicTest> everyBodyHasAnExampleThatIsAsDescribed() {
        return each(operation -> {
            operation.body("application/json").ifPresent(this::hasTrueExample);
            operation.statuses().stream()
                    .flatMap(status -> operation.contentOf(status).propertyStream())
                    .filter(content -> content.getKey().endsWith("json"))
                    .forEach(content -> hasTrueExample(content.getValue()));
        });
    }

    private void hasTrueExample(JsonNode media) {
        assertThat(media.has("example")).as("example of %s", media).isTrue();
        assertThat(description.faults(media.get("schema"), media.get("example")))
                .isEmpty();
    }

    @Test
    void namesEveryKindOfImport() {
        var kind = description
                .operations()
                .flatMap(operation -> operation.parameters("path").stream())
                .filter(parameter -> parameter.get("name").asString().equals("kind"))
                .findFirst()
                .orElseThrow();
        assertThat(kind.get("description").asString())
                .contains(Arrays.stream(ImportKind.values())
                        .map(it -> "`" + it.name().toLowerCase(Locale.ROOT) + "`")
                        .toList());
    }

    @Test
    void saysHowLongASearchMayBeAndThatMoreIsLeftOut() {
        var searches = description
                .operations()
                .filter(operation -> operation.parameters("query").stream()
                        .anyMatch(it -> it.get("name").asString().equals("q")))
                .toList();
        assertThat(searches).hasSize(2).allSatisfy(search -> {
            assertThat(search.parameters("query").toString())
                    .contains("Words to look for: the first 8 words within the first 200 characters");
            assertThat(search.node()
                            .at("/responses/200/headers/Search-Left-Out/description")
                            .asString(""))
                    .isNotBlank();
        });
    }

    private Stream<DynamicTest> each(Consumer<Operation> test) {
        return description
                .operations()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> test.accept(operation)));
    }
}
