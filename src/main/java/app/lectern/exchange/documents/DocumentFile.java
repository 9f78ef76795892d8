package app.lectern.exchange.documents;

import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportLimits;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.documents.Lines.Line;
import app.lectern.exchange.json.JsonFile;
import app.lectern.exchange.json.RowReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BSONException;
import org.bson.Document;
import org.bson.json.JsonParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;

/** A file of documents: a JSON array, or one extended-JSON document after the other. */
class DocumentFile implements Documents {

    private final JsonFile file;

    DocumentFile(ImportFile file) {
        this.file = new JsonFile(file);
    }

    /** One that can't be read is a rejected row where each stands on a line of its own. */
    @Override
    public void read(Consumer<Draft<Document>> rows) {
        each(
                (number, value) -> rows.accept(draft(number, value, DocumentFile::document)),
                line -> rows.accept(draft(line)));
    }

    @Override
    public void skim(Runnable row) {
        each((number, value) -> row.run(), line -> row.run());
    }

    private void each(ValueConsumer values, Consumer<Line> lines) {
        boolean oneALine = isOneALine();
        try (BufferedReader text = file.open()) {
            if (oneALine) {
                eachLine(new Lines(text), lines);
            } else {
                eachValue(new RowReader(text, ImportLimits.LONGEST_ROW, this::rowTooLong), values);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOneALine() {
        try (BufferedReader text = file.open()) {
            Line first = new Lines(text).nextWritten();
            if (first == null) {
                throw new ImportRefused(Kind.FILE_EMPTY, file.name());
            }
            return first.whole() && first.text().strip().startsWith("{") && isOneObject(first.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOneObject(String line) {
        try (MappingIterator<JsonNode> values = JsonFile.VALUES.readValues(line)) {
            return values.next().isObject() && !values.hasNext();
        } catch (StreamConstraintsException e) {
            return line.strip().endsWith("}");
        } catch (JacksonException e) {
            return false;
        }
    }

    private static void eachLine(Lines lines, Consumer<Line> rows) {
        for (Line line = lines.nextWritten(); line != null; line = lines.nextWritten()) {
            rows.accept(line);
        }
    }

    private void eachValue(RowReader text, ValueConsumer rows) {
        try (MappingIterator<JsonNode> values = values(text)) {
            int number = 0;
            for (JsonNode value = next(values); value != null; value = next(values)) {
                rows.accept(++number, value);
                text.nextRow();
            }
        }
    }

    private MappingIterator<JsonNode> values(RowReader text) {
        try {
            return JsonFile.VALUES.readValues(text);
        } catch (JacksonException e) {
            throw file.refused(e, TokenStreamLocation.NA);
        }
    }

    private @Nullable JsonNode next(MappingIterator<JsonNode> values) {
        try {
            return values.hasNext() ? values.next() : null;
        } catch (JacksonException e) {
            throw file.refused(e, values.currentLocation());
        }
    }

    private ImportRefused rowTooLong() {
        return new ImportRefused(Kind.FILE_ROW_TOO_LONG, file.name(), ImportLimits.LONGEST_ROW);
    }

    private Draft<Document> draft(Line line) {
        return line.whole()
                ? draft(line.number(), line.text(), text -> document(JsonFile.VALUES.readTree(text)))
                : rejected(line.number(), Remark.of(Kind.ROW_TOO_LONG, ImportLimits.LONGEST_ROW));
    }

    private <T> Draft<Document> draft(int number, T source, Function<T, Document> parse) {
        try {
            return Draft.of(file.name(), number, "", parse.apply(source), List.of());
        } catch (NotAnObject e) {
            return rejected(number, Remark.of(Kind.ROW_NOT_AN_OBJECT));
        } catch (StreamConstraintsException e) {
            return rejected(
                    number,
                    Remark.of(
                            Kind.ROW_VALUE_TOO_LARGE,
                            ImportLimits.LONGEST_TEXT,
                            ImportLimits.LONGEST_NUMBER,
                            ImportLimits.DEEPEST));
        } catch (JacksonException e) {
            return rejected(number, Remark.of(Kind.ROW_NOT_JSON, e.getOriginalMessage()));
        } catch (JsonParseException | BSONException | IllegalArgumentException e) {
            return rejected(number, Remark.of(Kind.ROW_NOT_JSON, String.valueOf(e.getMessage())));
        }
    }

    private Draft<Document> rejected(int number, Remark reason) {
        return Draft.rejected(file.name(), number, "", reason);
    }

    private static Document document(JsonNode node) {
        if (!node.isObject()) {
            throw new NotAnObject();
        }
        return Document.parse(node.toString());
    }

    /** Takes a value and its number, from 1. */
    private interface ValueConsumer {

        void accept(int number, JsonNode value);
    }

    private static class NotAnObject extends RuntimeException {}
}
