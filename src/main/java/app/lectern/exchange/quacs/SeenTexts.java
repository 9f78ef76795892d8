package app.lectern.exchange.quacs;

import app.lectern.base.UnseenCharacters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Leaves characters that nobody sees out of every text in a file, and counts the texts that had some. */
class SeenTexts {

    private int changed;

    int changed() {
        return changed;
    }

    JsonNode in(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(field -> field.setValue(in(field.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, in(array.get(i)));
                }
                yield array;
            }
            case StringNode text -> seen(text);
            default -> node;
        };
    }

    private StringNode seen(StringNode text) {
        String seen = UnseenCharacters.leftOutOfLines(text.asString());
        if (seen.equals(text.asString())) {
            return text;
        }
        changed++;
        return StringNode.valueOf(seen);
    }
}
