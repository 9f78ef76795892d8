package app.lectern.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class OpenApiIntegrationTest {

    private static final Map<String, Set<String>> OPERATIONS = Map.of(
            "/api/v1/tokens", Set.of("post"),
            "/api/v1/terms", Set.of("get"),
            "/api/v1/courses", Set.of("get"),
            "/api/v1/courses/{courseID}", Set.of("get"),
            "/api/v1/sections/{sectionId}", Set.of("get"),
            "/api/v1/sections/{sectionId}/roster", Set.of("get"),
            "/api/v1/enrollments", Set.of("get", "post"),
            "/api/v1/enrollments/{sectionId}", Set.of("delete"),
            "/api/v1/users", Set.of("get", "post"),
            "/api/v1/imports/{kind}", Set.of("post"));

    @Autowired
    MockMvc mvc;

    @Test
    void everybodyMayReadWhatTheApiCanDo() throws Exception {
        DocumentContext api = description();
        Map<String, Map<String, Object>> paths = api.read("$.paths");
        assertThat(OPERATIONS)
                .allSatisfy((path, methods) ->
                        assertThat(paths.get(path)).as(path).isNotNull().containsKeys(methods.toArray(String[]::new)));
    }

    @Test
    void saysWhatItIsAndHowOneSignsIn() throws Exception {
        DocumentContext api = description();
        assertThat(api.<String>read("$.info.title")).isEqualTo("Lectern");
        assertThat(api.<String>read("$.info.version")).isNotBlank();
        assertThat(api.<String>read("$.info.license.name")).isEqualTo("Apache-2.0");
        assertThat(api.<List<String>>read("$.components.securitySchemes.*.scheme"))
                .containsExactlyInAnyOrder("basic", "bearer");
    }

    private DocumentContext description() throws Exception {
        return JsonPath.parse(mvc.perform(get("/api/v1/openapi.json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
