package app.lectern.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** The elements of a page, as far as a server has told of them. */
class PageTree {

    private static final int DATA = 0;
    private static final int CHILDREN = 2;
    private static final int TEXT = 7;

    private final Map<Integer, String> tags = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, List<Integer>> children = new HashMap<>();

    void change(List<Document> changes) {
        changes.forEach(this::change);
    }

    private void change(Document change) {
        int node = change.getInteger("node");
        int feature = change.getInteger("feat", -1);
        switch (change.getString("type")) {
            case "put" -> put(node, feature, change);
            case "splice" -> splice(node, feature, change);
            case "clear" -> children.remove(node);
            case "detach" -> {
                tags.remove(node);
                children.remove(node);
            }
            default -> {}
        }
    }

    private void put(int node, int feature, Document change) {
        if (feature == DATA && change.getString("key").equals("tag")) {
            tags.put(node, change.getString("value"));
        }
        if (feature == TEXT) {
            texts.put(node, String.valueOf(change.get("value")));
        }
    }

    private void splice(int node, int feature, Document change) {
        if (feature != CHILDREN) {
            return;
        }
        List<Integer> all = children.computeIfAbsent(node, it -> new ArrayList<>());
        int index = change.getInteger("index", 0);
        for (int i = change.getInteger("remove", 0); i > 0; i--) {
            all.remove(index);
        }
        all.addAll(index, change.getList("addNodes", Integer.class, List.of()));
    }

    /** The elements with this tag, in no order. */
    List<Integer> tagged(String tag) {
        return tags.entrySet().stream()
                .filter(it -> it.getValue().equals(tag))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A button that says this. */
    Optional<Integer> button(String words) {
        return tagged("vaadin-button").stream()
                .filter(it -> text(it).equals(words))
                .findFirst();
    }

    /** How many elements there are. */
    int size() {
        return tags.size();
    }

    private String text(int node) {
        var text = new StringBuilder(texts.getOrDefault(node, ""));
        children.getOrDefault(node, List.of()).forEach(it -> text.append(text(it)));
        return text.toString();
    }
}
