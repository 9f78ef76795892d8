package app.lectern.api.openapi;

import app.lectern.api.UnknownPaths;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** A page to read what the API can do and to try it, made of nothing but files of ours. */
@Configuration
class ApiDocs {

    private static final String PAGE = "/api/docs";
    private static final String VIEWER = "classpath:/META-INF/resources/webjars/swagger-ui/*/swagger-ui-bundle.js";

    @Bean
    ResourceHttpRequestHandler apiDocsFiles() throws IOException {
        Resource viewer = new PathMatchingResourcePatternResolver().getResources(VIEWER)[0].createRelative("");
        var files = new ResourceHttpRequestHandler();
        files.setLocations(List.of(new ClassPathResource("api-docs/"), viewer));
        files.setCacheControl(CacheControl.noCache());
        return files;
    }

    @Bean
    SimpleUrlHandlerMapping apiDocsPaths(ResourceHttpRequestHandler apiDocsFiles) {
        HttpRequestHandler toPage = (request, response) -> response.sendRedirect(PAGE + "/index.html");
        return new SimpleUrlHandlerMapping(
                Map.of(PAGE, toPage, PAGE + "/", toPage, PAGE + "/**", apiDocsFiles),
                UnknownPaths.AFTER_CONTROLLERS - 1);
    }
}
