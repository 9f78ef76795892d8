package app.lectern.exchange.json;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file that holds JSON. */
public record JsonFile(String name, String text) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static JsonFile of(ImportFile file) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        return new JsonFile(file.name(), text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /**
     * All of it as one value.
     *
     * @throws ImportRefused when it is empty or no JSON
     */
    public JsonNode read() {
        if (text.isBlank()) {
            throw new ImportRefused(Remark.Kind.FILE_EMPTY, name);
        }
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw refused(e);
        }
    }

    /** Why the file can't be read, with the place where it breaks off. */
    public ImportRefused refused(JacksonException e) {
        TokenStreamLocation place = Objects.requireNonNullElse(e.getLocation(), TokenStreamLocation.NA);
        String reason = e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
        return new ImportRefused(Remark.Kind.FILE_NOT_JSON, name, place.getLineNr(), place.getColumnNr(), reason);
    }
}
