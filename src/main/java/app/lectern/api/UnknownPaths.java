package app.lectern.api;

import app.lectern.base.Texts;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Says that there is nothing under a path of the API, where otherwise a page for people would come. */
@Configuration
public class UnknownPaths {

    /** Controllers are asked before, views after. */
    public static final int AFTER_CONTROLLERS = 100;

    @Bean
    SimpleUrlHandlerMapping unknownApiPaths(JsonMapper json, Texts texts) {
        HttpRequestHandler notFound = (request, response) -> {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(
                    response.getOutputStream(),
                    ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, texts.english("api.notFound")));
        };
        return new SimpleUrlHandlerMapping(Map.of("/api/**", notFound), AFTER_CONTROLLERS);
    }
}
