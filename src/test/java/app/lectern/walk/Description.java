package app.lectern.walk;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's own description (OpenAPI 3.1). */
class Description {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode root;

    /** By the very node, for nodes compare by all that is in them. */
    private final Map<JsonNode, Schema> schemas = new IdentityHashMap<>();

    Description(String json) {
        root = JSON.readTree(json);
    }

    Stream<Operation> operations() {
        return root.get("paths").propertyStream().flatMap(path -> path.getValue()
                .propertyStream()
                .map(method -> new Operation(this, method.getKey().toUpperCase(), path.getKey(), method.getValue())));
    }

    List<String> methodsOf(String path) {
        return root.get("paths")
                .get(path)
                .propertyStream()
                .map(method -> method.getKey().toUpperCase())
                .toList();
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** What is wrong with a value, by a schema of this description. */
    List<Error> faults(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::read).validate(value);
    }

    private Schema read(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", root.get("components"));
        return SCHEMAS.getSchema(whole);
    }
}
