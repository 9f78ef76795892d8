package app.lectern.api.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** What the API's own description says of the API as a whole, and what no signature tells. */
@Configuration
class OpenApiConfiguration {

    @Bean
    OpenAPI openApi() throws IOException {
        return read("openapi/base.json", new TypeReference<>() {});
    }

    @Bean
    Examples examples() throws IOException {
        return read("openapi/examples.json", new TypeReference<>() {});
    }

    private static <T> T read(String resource, TypeReference<T> type) throws IOException {
        try (var json = new ClassPathResource(resource).getInputStream()) {
            return Json31.mapper().readValue(json, type);
        }
    }
}
