package app.lectern.exchange.quacs;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Copies JSON so that what stands in it many times is kept once: names, days, teachers. */
class SharedParts {

    private static final int LONGEST = 50;
    private static final int MOST = 20_000;

    private final JsonNodeFactory factory = JsonNodeFactory.instance;
    private final Map<String, String> names = new HashMap<>();
    private final Map<JsonNode, JsonNode> texts = new HashMap<>();

    /** @param wanted of an object's names, those that are kept, with all below them */
    JsonNode of(JsonNode node, Predicate<String> wanted) {
        return switch (node) {
            case ObjectNode object -> copy(object, wanted);
            case ArrayNode array -> copy(array);
            case StringNode text when text.stringValue().length() <= LONGEST -> shared(texts, text);
            default -> node;
        };
    }

    private ObjectNode copy(ObjectNode object, Predicate<String> wanted) {
        ObjectNode copy = factory.objectNode();
        object.properties().stream()
                .filter(it -> wanted.test(it.getKey()))
                .forEach(it -> copy.set(shared(names, it.getKey()), of(it.getValue(), name -> true)));
        return copy;
    }

    private ArrayNode copy(ArrayNode array) {
        ArrayNode copy = factory.arrayNode(array.size());
        array.forEach(it -> copy.add(of(it, name -> true)));
        return copy;
    }

    private static <T> T shared(Map<T, T> known, T part) {
        T same = known.get(part);
        if (same == null && known.size() < MOST) {
            known.put(part, part);
        }
        return same == null ? part : same;
    }
}
