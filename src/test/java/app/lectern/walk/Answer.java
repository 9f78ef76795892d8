package app.lectern.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** What came back, and what must hold of all that comes back. */
record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern INNARDS = Pattern.compile(
            "\\{?argon2|pbkdf2|scrypt:|\\bat [a-z]+\\.|Exception|java\\.|org\\.springframework|app\\.lectern|com\\.mongodb"
                    + "|tools\\.jackson|fasterxml|Tomcat|bwaldvogel|\\$oid");

    int status() {
        return response.statusCode();
    }

    void isOneOf(Set<Integer> statuses) {
        assertThat(status()).as("status, with %s", body()).isLessThan(500).isIn(statuses);
    }

    void isAsDescribed(Operation operation) {
        assertThat(operation.statuses()).as("described statuses").contains(status());
        var content = operation.contentOf(status());
        assertThat(content.isEmpty())
                .as("no body is described")
                .isEqualTo(response.body().isEmpty());
        if (!content.isEmpty()) {
            assertThat(content.propertyStream().map(it -> it.getKey())).contains(mediaType());
            if (mediaType().endsWith("json")) {
                var schema = content.get(mediaType()).get("schema");
                assertThat(operation.description().faults(schema, JSON.readTree(response.body())))
                        .as(body())
                        .isEmpty();
            }
        }
    }

    void isAProblemIfAny() {
        if (status() >= 400) {
            assertThat(mediaType()).isEqualTo("application/problem+json");
            var problem = JSON.readTree(response.body());
            assertThat(problem.get("status").asInt()).isEqualTo(status());
            assertThat(problem.get("title").asString()).isNotBlank();
        }
    }

    void givesNothingAway(List<String> secrets) {
        String all = response.headers().map() + response.body();
        assertThat(INNARDS.matcher(all).results().map(it -> it.group()))
                .as(body())
                .isEmpty();
        assertThat(secrets.stream().filter(all::contains)).as(body()).isEmpty();
        assertThat(response.headers().map()).doesNotContainKeys("set-cookie", "server", "x-powered-by");
    }

    private String mediaType() {
        return response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    private String body() {
        String body = response.body();
        return body.substring(0, Math.min(body.length(), 500));
    }
}
