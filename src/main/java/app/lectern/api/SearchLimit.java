package app.lectern.api;

import app.lectern.base.SearchWords;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Says in a header of the answer, and in the description, when a search is longer than what is looked for. */
@Configuration
class SearchLimit implements WebMvcConfigurer, OperationCustomizer, HandlerInterceptor {

    private static final String SEARCH = "q";
    private static final String LEFT_OUT = "Search-Left-Out";
    private static final String RULE = "first " + SearchWords.MOST_WORDS + " words within the first "
            + SearchWords.MOST_CHARACTERS + " characters";

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String search = isSearch(handler) ? request.getParameter(SEARCH) : null;
        if (search != null && SearchWords.of(search).leftOut()) {
            response.setHeader(LEFT_OUT, "all but the " + RULE);
        }
        return true;
    }

    private static boolean isSearch(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethodParameters())
                        .anyMatch(it -> it.getParameter().getName().equals(SEARCH));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Stream.ofNullable(operation.getParameters())
                .flatMap(it -> it.stream())
                .filter(it -> Objects.equals(it.getName(), SEARCH))
                .forEach(it -> describe(it, operation));
        return operation;
    }

    private static void describe(Parameter search, Operation operation) {
        search.setDescription("Words to look for: the " + RULE);
        Optional.ofNullable(operation.getResponses().get("200"))
                .ifPresent(found -> found.addHeaderObject(
                        LEFT_OUT,
                        new Header()
                                .description("Only where `q` is longer than what is looked for: what was left out")
                                .schema(new StringSchema())));
    }
}
