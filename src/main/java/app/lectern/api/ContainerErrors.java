package app.lectern.api;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes problems of what Tomcat itself refuses under the API, where otherwise a page for people would come. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final JsonMapper json;

    ContainerErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReportValve()));
    }

    private class ProblemReportValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            boolean api = mayBeOfTheApi(request.getRequestURI());
            if (api
                    && response.getStatus() >= 400
                    && response.getContentWritten() == 0
                    && response.setErrorReported()) {
                write(response);
            }
        }

        /** A request that breaks off before its path is none of a browser's. */
        private static boolean mayBeOfTheApi(@Nullable String path) {
            return path == null || path.startsWith("/api/");
        }

        private void write(Response response) {
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                var problem = ProblemDetail.forStatus(HttpStatus.valueOf(response.getStatus()));
                response.getReporter().write(json.writeValueAsString(problem));
                response.finishResponse();
            } catch (IOException e) {
                container.getLogger().debug("Nobody is there any more to be told", e);
            }
        }
    }
}
