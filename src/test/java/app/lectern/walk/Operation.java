package app.lectern.walk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One operation, as it is described. */
record Operation(Description description, String method, String path, JsonNode node) {

    boolean isOpen() {
        return node.path("security").isEmpty();
    }

    /** Whether a password is asked for, and a token is not enough. */
    boolean wantsPassword() {
        return !isOpen() && node.get("security").valueStream().noneMatch(it -> it.has("bearer"));
    }

    boolean isFor(Caller caller) {
        return isOpen() || caller != Caller.NOBODY && (roles().isEmpty() || roles().contains(caller.role()));
    }

    private Set<String> roles() {
        return node.path("security")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    /** Whether it wants to know what the caller saw. */
    boolean isConditional() {
        return parameters("header").stream()
                .anyMatch(it -> it.get("name").asString().equals("If-Match")
                        && it.path("required").asBoolean());
    }

    /** Whether what it is about belongs to the caller, so that nobody else's is to be found. */
    boolean isAboutOnesOwn() {
        return !isOpen()
                && !roles().contains(Caller.REGISTRAR.role())
                && !parameters("path").isEmpty();
    }

    List<JsonNode> parameters(String in) {
        return node.path("parameters")
                .valueStream()
                .map(description::resolved)
                .filter(it -> it.get("in").asString().equals(in))
                .toList();
    }

    Set<Integer> statuses() {
        return node.get("responses")
                .propertyStream()
                .map(it -> Integer.parseInt(it.getKey()))
                .collect(Collectors.toSet());
    }

    Set<Integer> successes() {
        return statuses().stream().filter(it -> it < 300).collect(Collectors.toSet());
    }

    /** What is described of an answer with this status, by media type. */
    JsonNode contentOf(int status) {
        return description
                .resolved(node.get("responses").get(Integer.toString(status)))
                .path("content");
    }

    Optional<JsonNode> body(String mediaType) {
        return Optional.ofNullable(node.path("requestBody").path("content").get(mediaType));
    }

    boolean hasBody() {
        return node.has("requestBody");
    }

    /** The fields of the JSON that is taken. */
    Stream<String> fields() {
        return body("application/json").stream()
                .map(it -> description.resolved(it.get("schema")))
                .flatMap(it -> it.path("properties").propertyStream())
                .map(it -> it.getKey());
    }

    static String example(JsonNode parameter) {
        @Nullable
        JsonNode example = parameter.has("example")
                ? parameter.get("example")
                : parameter.path("schema").get("example");
        return Objects.requireNonNull(
                        example,
                        () -> "There is no example of the parameter "
                                + parameter.get("name").asString())
                .asString();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
