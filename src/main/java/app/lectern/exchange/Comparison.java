package app.lectern.exchange;

import app.lectern.base.Change;
import app.lectern.exchange.ImportMemory.Said;
import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.Remark.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores what an import says of things that may be there already: tells each field that changes, and keeps what somebody
 * changed by hand since the last import, unless it is to be overwritten.
 */
@Component
public class Comparison {

    /** So much of a value is told. */
    private static final int LONGEST_WORDS = 120;

    private final ImportMemory memory;
    private final MongoTemplate mongo;

    Comparison(ImportMemory memory, MongoTemplate mongo) {
        this.memory = memory;
        this.mongo = mongo;
    }

    /**
     * How things of one kind are compared.
     *
     * @param prefix begins the names by which they are remembered
     * @param key what names one
     * @param fields what is compared
     * @param stored the one of this key that is stored; {@code null} when there is none
     * @param whole all that anybody may change of it
     */
    public record Things<T>(
            String prefix,
            Function<T, String> key,
            List<ComparedField<T>> fields,
            Function<T, @Nullable T> stored,
            UnaryOperator<T> whole) {

        /** Short for all that anybody may change. */
        public String digest(T thing) {
            return CanonicalText.digest(whole.apply(thing));
        }

        /** The name by which one is remembered. */
        public String id(T thing) {
            return prefix + key.apply(thing);
        }

        private Map<String, String> digests(T thing) {
            var digests = new HashMap<String, String>();
            fields.forEach(it -> digests.put(it.name(), it.digest(thing)));
            return digests;
        }
    }

    /**
     * Stores what can be stored.
     *
     * @param put says for each value, in order, what storing it did, or would do in a dry run
     */
    public <T> List<Row> store(
            List<Draft<T>> drafts, Things<T> things, ImportRequest request, Function<List<T>, List<Change>> put) {
        List<T> given = drafts.stream().flatMap(Draft::values).toList();
        Map<String, Said> known = memory.of(given.stream().map(things::id).toList());
        List<Draft<T>> merged = drafts.stream()
                .map(it -> merged(it, things, known, request.overwrite()))
                .toList();
        if (request.dryRun()) {
            return Draft.store(merged, put);
        }
        List<String> expected = memory.expect(said(merged, given, things, request), known);
        List<Row> rows = Draft.store(merged, put);
        memory.settle(expected);
        return rows;
    }

    private <T> List<Said> said(List<Draft<T>> merged, List<T> given, Things<T> things, ImportRequest request) {
        Iterator<T> said = given.iterator();
        return merged.stream()
                .flatMap(Draft::values)
                .map(it -> said(said.next(), it, things, request))
                .toList();
    }

    private <T> Said said(T given, T merged, Things<T> things, ImportRequest request) {
        T stored = things.stored().apply(given);
        Map<String, String> before = stored == null ? Map.of() : things.digests(stored);
        String after = things.digest(merged);
        boolean changes = stored == null || !after.equals(things.digest(stored));
        return changes
                ? new Said(things.id(given), things.digests(given), before, request.id(), document(stored), after)
                : new Said(things.id(given), things.digests(given), before, null, null, null);
    }

    private @Nullable Document document(@Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        var document = new Document();
        mongo.getConverter().write(stored, document);
        return document;
    }

    private static <T> Draft<T> merged(Draft<T> draft, Things<T> things, Map<String, Said> known, boolean overwrite) {
        T given = draft.value();
        T stored = given == null ? null : things.stored().apply(given);
        if (given == null || stored == null) {
            return draft;
        }
        Said said = known.get(things.id(given));
        var notes = new ArrayList<>(draft.notes());
        T merged = given;
        for (ComparedField<T> field : things.fields()) {
            if (field.differs(given, stored)) {
                boolean byHand = said != null && said.changedByHand(field.name(), field.digest(stored));
                notes.add(remark(field, stored, given, byHand, overwrite));
                merged = byHand && !overwrite ? field.kept().apply(merged, stored) : merged;
            }
        }
        return Draft.of(draft.file(), draft.number(), draft.key(), merged, notes);
    }

    private static <T> Remark remark(ComparedField<T> field, T stored, T given, boolean byHand, boolean overwrite) {
        Kind kind = byHand ? overwrite ? Kind.BY_HAND_OVERWRITTEN : Kind.BY_HAND_KEPT : Kind.FIELD_CHANGES;
        return Remark.of(
                kind,
                field.label(),
                shortened(field.words().apply(stored)),
                shortened(field.words().apply(given)));
    }

    private static String shortened(String words) {
        String line = words.isBlank() ? "–" : words.replaceAll("\\s+", " ");
        return line.length() > LONGEST_WORDS ? line.substring(0, LONGEST_WORDS - 1) + "…" : line;
    }
}
