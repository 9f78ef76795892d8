package app.lectern.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON that somebody may send by mistake or on purpose. */
class OddJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Integer> BROKEN = Set.of(400);
    private static final Set<Integer> OTHER_THING = Set.of(400, 422);
    private static final Set<Integer> ODD = Set.of(200, 201, 400, 404, 409, 422);
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("null", "null"),
            Map.entry("true", "true"),
            Map.entry("a number", "7"),
            Map.entry("a negative number", "-1"),
            Map.entry("a huge number", "9".repeat(500)),
            Map.entry("an absurd number", "1e999999999"),
            Map.entry("an empty text", "\"\""),
            Map.entry("NUL", "\"\\u0000\""),
            Map.entry("half a character", "\"\\ud83c\""),
            Map.entry("a long text", "\"" + "x".repeat(100_000) + "\""),
            Map.entry("an operator", "{\"$ne\": null}"),
            Map.entry("a list", "[]"),
            Map.entry("a list of null", "[null]"),
            Map.entry("a list in a list", "[[[]]]"),
            Map.entry("an object", "{}"),
            Map.entry(
                    "a long list",
                    IntStream.range(0, 10_000)
                            .mapToObj(it -> "\"x" + it + "\"")
                            .collect(Collectors.joining(",", "[", "]"))));

    private final Operation operation;
    private final Call good;

    OddJson(Operation operation, Call good) {
        this.operation = operation;
        this.good = good;
    }

    Stream<Input> wholes() {
        return Stream.of(broken(), otherThings(), kinds(), sizes()).flatMap(it -> it);
    }

    private Stream<Input> broken() {
        boolean needed = operation.node().at("/requestBody/required").asBoolean();
        return Stream.of(
                new Input("no body", good.json(""), needed ? BROKEN : ODD),
                new Input("a body of null", good.json("null"), needed ? OTHER_THING : ODD),
                new Input("half an object", good.json("{"), BROKEN),
                new Input("a value missing", good.json("{\"a\":}"), BROKEN),
                new Input("a deep body", good.json("[".repeat(50_000)), BROKEN),
                new Input("a deep object", good.json("{\"a\":".repeat(50_000)), BROKEN),
                new Input("no UTF-8", good.body("application/json", new byte[] {'{', '"', (byte) 0xff, '"'}), BROKEN));
    }

    private Stream<Input> otherThings() {
        return Stream.of("[]", "7", "true", "\"text\"")
                .map(it -> new Input("a body of " + it, good.json(it), OTHER_THING));
    }

    Stream<Input> fields() {
        return operation
                .fields()
                .flatMap(field -> Stream.concat(
                        Stream.of(new Input("without " + field, good.json(changed(field, null)), ODD)),
                        VALUES.entrySet().stream()
                                .map(it -> new Input(
                                        field + " is " + it.getKey(), good.json(changed(field, it.getValue())), ODD))));
    }

    private String changed(String field, @Nullable String value) {
        var body = (ObjectNode) JSON.readTree(good.body());
        body.remove(field);
        String rest = body.toString();
        String separator = body.isEmpty() ? "" : ",";
        return value == null ? rest : "{\"" + field + "\":" + value + separator + rest.substring(1);
    }

    private Stream<Input> kinds() {
        return Stream.of(
                        "text/plain",
                        "application/xml",
                        "application/yaml",
                        "application/x-www-form-urlencoded",
                        "nonsense")
                .map(it -> new Input("Content-Type " + it, good.body(it, good.body()), Set.of(415)));
    }

    private Stream<Input> sizes() {
        String padded = new String(good.body(), UTF_8) + " ".repeat(1 << 20);
        String field = "{\"x\":\"" + "x".repeat(1 << 20) + "\"}";
        return Stream.of(
                new Input("a body of 1 MB and more", good.json(padded), Set.of(413)),
                new Input("a field of 1 MB and more", good.json(field), Set.of(413)));
    }
}
