package app.lectern.exchange.json;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportLimits;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark;
import java.io.BufferedReader;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that holds JSON, read as it comes.
 *
 * @param file the file
 */
public record JsonFile(ImportFile file) {

    /** Reads any number of values, each within {@link ImportLimits}. */
    public static final ObjectReader VALUES = reader(limits().build());

    /** Reads values within others, all in a file of no more parts than {@link ImportLimits} says. */
    public static final ObjectReader PARTS = reader(
                    limits().maxTokenCount(ImportLimits.MOST_TOKENS).build())
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static StreamReadConstraints.Builder limits() {
        return StreamReadConstraints.builder()
                .maxStringLength(ImportLimits.LONGEST_TEXT)
                .maxNameLength(ImportLimits.LONGEST_TEXT)
                .maxNumberLength(ImportLimits.LONGEST_NUMBER)
                .maxNestingDepth(ImportLimits.DEEPEST);
    }

    /** Remembers no names, of which there may be any number. */
    private static ObjectReader reader(StreamReadConstraints limits) {
        var factory = JsonFactory.builder()
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .streamReadConstraints(limits)
                .build();
        return JsonMapper.builder(factory).build().readerFor(JsonNode.class);
    }

    public String name() {
        return file.name();
    }

    /** Opens its text; see {@link ImportFile#text}. */
    public BufferedReader open() {
        return new BufferedReader(file.text());
    }

    /**
     * Why the file can't be read, with the place where it breaks off.
     *
     * @param reached how far it was read
     */
    public ImportRefused refused(JacksonException e, TokenStreamLocation reached) {
        TokenStreamLocation place = Objects.requireNonNullElse(e.getLocation(), TokenStreamLocation.NA);
        if (e instanceof StreamConstraintsException) {
            return new ImportRefused(
                    Remark.Kind.FILE_VALUE_TOO_LARGE,
                    name(),
                    reached.getLineNr(),
                    ImportLimits.LONGEST_TEXT,
                    ImportLimits.LONGEST_NUMBER,
                    ImportLimits.DEEPEST);
        }
        String reason = e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
        return new ImportRefused(Remark.Kind.FILE_NOT_JSON, name(), place.getLineNr(), place.getColumnNr(), reason);
    }
}
