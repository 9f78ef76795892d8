package app.lectern.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Thinks up what to send to an operation, from what is described of it. */
class Inputs {

    private static final Set<Integer> MALFORMED = Set.of(400);
    private static final Set<Integer> ODD = Set.of(200, 201, 204, 400, 404, 409, 422);
    private static final Set<Integer> NOT_THERE = Set.of(400, 404);
    private static final String KEY = "Idempotency-Key";
    private static final String BOUNDARY = "a-walk-through-the-api";

    private final Operation operation;
    private final Call good;

    Inputs(Operation operation) {
        this.operation = operation;
        this.good = good(operation);
    }

    /** One at a time, whatever may be wrong with the fields of a body. */
    Stream<Input> fields() {
        return operation.body("application/json").isPresent() ? new OddJson(operation, good).fields() : Stream.of();
    }

    /** Whatever may be wrong with the rest. */
    Stream<Input> plain() {
        return Stream.of(Stream.of(good()), paths(), queries(), keys(), bodies(), representations())
                .flatMap(it -> it);
    }

    /** What the description gives as an example. */
    Input good() {
        return new Input("the example", good, operation.successes());
    }

    private static Call good(Operation operation) {
        var call = Call.of(operation.method(), path(operation, null, ""));
        for (JsonNode parameter : operation.parameters("query")) {
            if (parameter.path("required").asBoolean() || parameter.has("example")) {
                call = call.with(name(parameter), Operation.example(parameter));
            }
        }
        for (JsonNode json : operation.body("application/json").stream().toList()) {
            call = call.json(example(operation, json).toString());
        }
        for (JsonNode form : operation.body("multipart/form-data").stream().toList()) {
            String file = example(operation, form).get("file").get(0).asString();
            call = form(call, "file", "courses.json", file.getBytes(UTF_8));
        }
        return call;
    }

    private static JsonNode example(Operation operation, JsonNode media) {
        return Objects.requireNonNull(media.get("example"), () -> "There is no example of a body for " + operation);
    }

    private static String name(JsonNode parameter) {
        return parameter.get("name").asString();
    }

    private static String path(Operation operation, @Nullable String changed, String value) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String name = name(parameter);
            String filled = name.equals(changed) ? value : Call.encoded(Operation.example(parameter));
            path = path.replace("{" + name + "}", filled);
        }
        return path;
    }

    private static Call form(Call call, String part, String fileName, byte[] content) {
        String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n";
        byte[] start = head.formatted(BOUNDARY, part, fileName).getBytes(UTF_8);
        byte[] end = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8);
        var whole = new byte[start.length + content.length + end.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        System.arraycopy(end, 0, whole, start.length + content.length, end.length);
        return call.body("multipart/form-data; boundary=" + BOUNDARY, whole);
    }

    private Stream<Input> paths() {
        return operation.parameters("path").stream().flatMap(parameter -> {
            String name = name(parameter);
            var unknown = new Input(
                    name + " is nobody's", at(name, Call.encoded(Operation.example(parameter) + "9")), Set.of(404));
            var odd = OddTexts.inPaths()
                    .map(it -> new Input(name + " is " + OddTexts.shown(it), at(name, it), NOT_THERE).early());
            return Stream.concat(Stream.of(unknown), odd);
        });
    }

    private Call at(String parameter, String value) {
        return new Call(good.method(), path(operation, parameter, value), good.query(), good.headers(), good.body());
    }

    private Stream<Input> queries() {
        return operation.parameters("query").stream().flatMap(this::queries);
    }

    private Stream<Input> queries(JsonNode parameter) {
        String name = name(parameter);
        JsonNode schema = operation.description().resolved(parameter.get("schema"));
        var wrong = OddTexts.notOf(schema)
                .map(it -> new Input(name + " is " + OddTexts.shown(it), good.with(name, it), MALFORMED));
        var odd = OddTexts.inParameters()
                .map(it -> new Input(name + " is " + OddTexts.shown(it), good.with(name, it), ODD).early());
        var missing = parameter.path("required").asBoolean()
                ? Stream.of(new Input(name + " is missing", good.without(name), MALFORMED))
                : Stream.<Input>empty();
        return Stream.of(wrong, odd, missing).flatMap(it -> it);
    }

    private Stream<Input> keys() {
        return operation.parameters("header").stream()
                .filter(it -> name(it).equals(KEY))
                .flatMap(key -> Stream.of(
                        new Input("a key", good.header(KEY, "a key of the walk"), operation.successes()),
                        new Input("an endless key", good.header(KEY, "x".repeat(256)), MALFORMED),
                        new Input("an empty key", good.header(KEY, ""), MALFORMED)));
    }

    private Stream<Input> bodies() {
        if (operation.body("application/json").isPresent()) {
            return new OddJson(operation, good).wholes();
        }
        return operation.hasBody() ? forms() : Stream.of();
    }

    private Stream<Input> forms() {
        byte[] nonsense = "\u0000\u0001 no JSON at all, \uD83C\uDF93".getBytes(UTF_8);
        return Stream.of(
                new Input("a part of another name", form(good, "other", "a.json", nonsense), MALFORMED),
                new Input(
                        "no parts",
                        good.body("multipart/form-data; boundary=x", "--x--\r\n".getBytes(UTF_8)),
                        MALFORMED),
                new Input("no boundary", good.body("multipart/form-data", good.body()), MALFORMED),
                new Input("a form cut short", good.body(boundary(), "--".getBytes(UTF_8)), MALFORMED),
                new Input("an empty file", form(good, "file", "a.json", new byte[0]), ODD),
                new Input("nonsense in a file", form(good, "file", "a.json", nonsense), Set.of(422)),
                new Input(
                        "a deep file",
                        form(good, "file", "a.json", "[".repeat(100_000).getBytes(UTF_8)),
                        Set.of(422)),
                new Input("a file with a path", form(good, "file", "../../etc/passwd", nonsense), Set.of(422)),
                new Input("a file of 65 MB", form(good, "file", "a.json", new byte[65 << 20]), Set.of(413)),
                new Input("JSON instead", good.json("{}"), Set.of(415)));
    }

    private static String boundary() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    private Stream<Input> representations() {
        boolean answersWithBody = operation.successes().stream()
                .anyMatch(it -> !operation.contentOf(it).isEmpty());
        return Stream.of("text/html", "application/xml", "application/yaml")
                .filter(it -> answersWithBody)
                .map(it -> new Input("Accept " + it, good.header("Accept", it), Set.of(406)));
    }

    private String client() {
        return "2001:db8:%x::1".formatted(operation.hashCode() & 0xffff);
    }

    /** Who claims to be somebody, and is not; at each operation another client, because failures are counted. */
    Stream<Input> credentials() {
        return Stream.of(
                        "Bearer",
                        "Bearer unknown",
                        "Bearer " + "x".repeat(5_000),
                        "Bearer {$ne: null}",
                        "Basic",
                        "Basic !!!",
                        "Basic bm9jb2xvbg==",
                        WalkSchool.basic("nobody@" + operation.hashCode() + ".example", "wrong"))
                .map(it -> new Input(
                        "Authorization: " + OddTexts.shown(it),
                        good.header(Call.AUTHORIZATION, it).header("X-Forwarded-For", client()),
                        Set.of(401)));
    }
}
