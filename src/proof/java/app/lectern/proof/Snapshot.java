package app.lectern.proof;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * The documents as they stand in the database at one moment, when nothing happens any more.
 *
 * @param records what each student has in the term
 * @param sections by id
 * @param courses by {@code courseID}
 * @param students by {@code user_id}
 * @param overrides by id
 * @param creditLimit of the term
 * @param at when it was taken
 */
record Snapshot(
        List<TermRecord> records,
        Map<String, Document> sections,
        Map<String, Document> courses,
        Map<Integer, Document> students,
        Map<String, Document> overrides,
        int creditLimit,
        Instant at) {

    static Snapshot of(MongoDatabase database) {
        Instant at = Instant.now();
        Document term = database.getCollection("term").find().first();
        return of(
                all(database, "enrollment").stream().map(TermRecord::of).toList(),
                all(database, "section"),
                all(database, "course"),
                all(database, "user"),
                all(database, "override"),
                term == null ? 0 : term.getInteger("creditLimit"),
                at);
    }

    static Snapshot of(
            List<TermRecord> records,
            List<Document> sections,
            List<Document> courses,
            List<Document> students,
            List<Document> overrides,
            int creditLimit,
            Instant at) {
        return new Snapshot(
                records,
                by(sections, it -> it.getString("_id")),
                by(courses, it -> it.getString("courseID")),
                by(students, it -> it.getInteger("user_id")),
                by(overrides, it -> String.valueOf(it.get("_id"))),
                creditLimit,
                at);
    }

    private static List<Document> all(MongoDatabase database, String collection) {
        return database.getCollection(collection).find().into(new ArrayList<>());
    }

    private static <K> Map<K, Document> by(Collection<Document> documents, Function<Document, K> key) {
        return documents.stream().collect(toMap(key, identity()));
    }

    Optional<TermRecord> record(int student) {
        return records.stream().filter(it -> it.student() == student).findFirst();
    }

    Document section(String id) {
        return sections.getOrDefault(id, new Document("_id", id).append("capacity", 0));
    }

    /** Whether an override with this code was granted to the student for the section, used or not. */
    boolean waived(TermRecord record, String section, String code, boolean used) {
        return grants(record, section, used)
                .anyMatch(it -> it.getList("codes", String.class).contains(code));
    }

    /** Whether one was, be it used or not. */
    boolean everWaived(TermRecord record, String section, String code) {
        return waived(record, section, code, true) || waived(record, section, code, false);
    }

    private Stream<Document> grants(TermRecord record, String section, boolean used) {
        return overrides.values().stream()
                .filter(it -> it.getInteger("user_id") == record.student()
                        && section.equals(it.getString("sectionId"))
                        && "GRANTED".equals(it.getString("status"))
                        && record.usedOverrides().contains(String.valueOf(it.get("_id"))) == used);
    }
}
