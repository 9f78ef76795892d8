package app.lectern.exchange.documents;

import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.json.JsonFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.BSONException;
import org.bson.Document;
import org.bson.json.JsonParseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A file of documents: a JSON array, or one extended-JSON document after the other. */
class DocumentFile {

    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(JsonNode.class);

    private final JsonFile file;

    private DocumentFile(JsonFile file) {
        this.file = file;
    }

    /**
     * The documents in order. One that can't be read is a rejected row where each stands on a line of its own.
     *
     * @throws ImportRefused when the file is empty, or can't be told apart into documents
     */
    static List<Draft<Document>> read(ImportFile file) {
        return new DocumentFile(JsonFile.of(file)).read();
    }

    private List<Draft<Document>> read() {
        if (file.text().isBlank()) {
            throw new ImportRefused(Kind.FILE_EMPTY, file.name());
        }
        return isOneALine() ? lines() : values();
    }

    private boolean isOneALine() {
        String first =
                file.text().lines().filter(line -> !line.isBlank()).findFirst().orElseThrow();
        try {
            return first.strip().startsWith("{") && READER.readTree(first).isObject() && endsAfterOne(first);
        } catch (JacksonException e) {
            return false;
        }
    }

    private static boolean endsAfterOne(String line) {
        try (MappingIterator<JsonNode> values = READER.readValues(line)) {
            values.next();
            return !values.hasNext();
        }
    }

    private List<Draft<Document>> lines() {
        var drafts = new ArrayList<Draft<Document>>();
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                drafts.add(draft(i + 1, lines.get(i), DocumentFile::parsed));
            }
        }
        return drafts;
    }

    private static Document parsed(String line) {
        return document(READER.readTree(line));
    }

    private List<Draft<Document>> values() {
        var drafts = new ArrayList<Draft<Document>>();
        try (MappingIterator<JsonNode> values = READER.readValues(file.text())) {
            while (values.hasNext()) {
                JsonNode value = values.next();
                drafts.add(draft(drafts.size() + 1, value, DocumentFile::document));
            }
        } catch (JacksonException e) {
            throw file.refused(e);
        }
        return drafts;
    }

    private <T> Draft<Document> draft(int number, T source, Function<T, Document> parse) {
        try {
            return Draft.of(file.name(), number, "", parse.apply(source), List.of());
        } catch (NotAnObject e) {
            return Draft.rejected(file.name(), number, "", Remark.of(Kind.ROW_NOT_AN_OBJECT));
        } catch (JacksonException e) {
            return Draft.rejected(file.name(), number, "", Remark.of(Kind.ROW_NOT_JSON, e.getOriginalMessage()));
        } catch (JsonParseException | BSONException | IllegalArgumentException e) {
            return Draft.rejected(
                    file.name(), number, "", Remark.of(Kind.ROW_NOT_JSON, String.valueOf(e.getMessage())));
        }
    }

    private static Document document(JsonNode node) {
        if (!node.isObject()) {
            throw new NotAnObject();
        }
        return Document.parse(node.toString());
    }

    private static class NotAnObject extends RuntimeException {}
}
