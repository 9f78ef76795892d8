package app.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knocks at every door of the API without saying who is there. */
@SpringBootTest
@AutoConfigureMockMvc
class ApiGuardsIntegrationTest {

    private static final Set<String> OPEN = Set.of(
            "GET /api/v1/terms",
            "GET /api/v1/courses",
            "GET /api/v1/courses/{courseID}",
            "GET /api/v1/sections/{sectionId}");

    @Autowired
    MockMvc mvc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void strangersAreAskedWhoTheyAreWhereverItIsNotOpen() {
        var doors = doors();

        assertThat(doors).isNotEmpty().containsAll(OPEN);
        assertThat(doors)
                .filteredOn(door -> !OPEN.contains(door))
                .allSatisfy(door -> assertThat(knock(door)).as(door).isEqualTo(401));
        assertThat(OPEN).allSatisfy(door -> assertThat(knock(door)).as(door).isNotIn(401, 403));
    }

    private List<String> doors() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().isAnnotationPresent(RestController.class))
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("app.lectern"))
                .flatMap(entry -> doors(entry.getKey()))
                .sorted()
                .toList();
    }

    private static Stream<String> doors(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var asked = methods.isEmpty() ? Set.of(RequestMethod.values()) : methods;
        return asked.stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
    }

    private int knock(String door) {
        var methodAndPath = door.split(" ", 2);
        String path = methodAndPath[1].replaceAll("\\{[^}]*}", "2026FA-1");
        try {
            return mvc.perform(request(HttpMethod.valueOf(methodAndPath[0]), path))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new AssertionError(door, e);
        }
    }
}
