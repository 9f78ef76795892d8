package app.lectern.exchange.quacs;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportLimits;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.json.JsonFile;
import app.lectern.exchange.json.RowReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** One of a semester's files, of which one value after the other is read. */
class SemesterFile {

    private final JsonFile file;
    private final long longest;

    /** @param longest how many characters it may have */
    SemesterFile(ImportFile file, long longest) {
        this.file = new JsonFile(file);
        this.longest = longest;
    }

    /**
     * Reads an object.
     *
     * @param property takes each name in it and its value
     * @return how many characters the file has
     * @throws ImportRefused when the file is empty, no JSON, too large or no object
     */
    long properties(BiConsumer<String, JsonNode> property) {
        return read(JsonToken.START_OBJECT, (parser, text) -> {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                property.accept(name, value(parser, text));
            }
        });
    }

    /**
     * Reads an array of objects that have arrays.
     *
     * @param name what those arrays are called
     * @param element takes each of their elements
     * @param beside takes what else stands in the objects; what stands in the array and is no object has no name
     * @return how many characters the file has
     * @throws ImportRefused when the file is empty, no JSON, too large or no array
     */
    long elementsWithin(String name, Consumer<JsonNode> element, BiConsumer<String, JsonNode> beside) {
        return read(JsonToken.START_ARRAY, (parser, text) -> {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    elements(parser, text, name, element, beside);
                } else {
                    beside.accept("", value(parser, text));
                }
            }
        });
    }

    private void elements(
            JsonParser parser,
            RowReader text,
            String name,
            Consumer<JsonNode> element,
            BiConsumer<String, JsonNode> beside) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && field.equals(name)) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    element.accept(value(parser, text));
                }
            } else {
                beside.accept(field, value(parser, text));
            }
        }
    }

    private JsonNode value(JsonParser parser, RowReader text) {
        JsonNode value = JsonFile.PARTS.readTree(parser);
        text.nextRow();
        if (parser.currentLocation().getCharOffset() > longest) {
            throw tooLarge();
        }
        return value;
    }

    private long read(JsonToken shape, Reading reading) {
        try (BufferedReader text = file.open();
                var rows = new RowReader(text, ImportLimits.LONGEST_RECORD, this::tooLarge);
                JsonParser parser = JsonFile.PARTS.createParser(rows)) {
            return read(parser, rows, shape, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long read(JsonParser parser, RowReader text, JsonToken shape, Reading reading) {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new ImportRefused(Kind.FILE_EMPTY, file.name());
            }
            if (first == shape) {
                reading.read(parser, text);
            } else {
                parser.skipChildren();
            }
            requireEnd(parser);
            if (first != shape) {
                throw new ImportRefused(Kind.FILE_SHAPE, file.name());
            }
            return parser.currentLocation().getCharOffset();
        } catch (JacksonException e) {
            throw parser.currentTokenCount() > ImportLimits.MOST_TOKENS
                    ? tooLarge()
                    : file.refused(e, parser.currentLocation());
        }
    }

    private void requireEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            var place = parser.currentTokenLocation();
            throw new ImportRefused(
                    Kind.FILE_NOT_JSON, file.name(), place.getLineNr(), place.getColumnNr(), "Text after its end");
        }
    }

    private ImportRefused tooLarge() {
        return new ImportRefused(
                Kind.SEMESTER_TOO_LARGE,
                file.name(),
                ImportLimits.LARGEST_SEMESTER_MB,
                ImportLimits.LONGEST_RECORD,
                ImportLimits.MOST_TOKENS);
    }

    /** Reads what comes after the first token. */
    private interface Reading {

        void read(JsonParser parser, RowReader text);
    }
}
