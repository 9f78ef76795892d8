package app.lectern.proof;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What one student has in the term, as the document says it; read without any of the application's own types.
 *
 * @param seats the texts in the field that the unique index is on
 */
record TermRecord(
        int student,
        List<Held> held,
        List<String> seats,
        List<Waiting> waiting,
        List<Dropped> dropped,
        List<String> usedOverrides,
        List<Event> history) {

    /** A section in which the student has a seat. */
    record Held(String course, String section, int seat, int credits) {

        String text() {
            return section + "#" + seat;
        }
    }

    /** A section that the student gave up. */
    record Dropped(String section, int seat, @Nullable Instant heldUntil) {

        boolean keepsSeat() {
            return heldUntil != null;
        }

        boolean isExpired(Instant now) {
            return heldUntil != null && heldUntil.isBefore(now);
        }

        String text() {
            return section + "#" + seat;
        }
    }

    /** A bundle that the student waits for. */
    record Waiting(
            String course, List<Place> places, @Nullable String ifPromotedDrop) {

        List<String> sections() {
            return places.stream().map(Place::section).toList();
        }
    }

    /** A place in a section's line. */
    record Place(String section, int ticket) {}

    /** One entry of the history. */
    record Event(
            Instant at,
            @Nullable Integer by,
            String name,
            String section,
            @Nullable Integer seat,
            @Nullable Integer ticket,
            int reasons) {

        boolean is(String... names) {
            return List.of(names).contains(name);
        }

        boolean isBy(int person) {
            return by != null && by == person;
        }
    }

    static TermRecord of(Document document) {
        return new TermRecord(
                document.getInteger("user_id"),
                list(document, "courses").map(TermRecord::held).toList(),
                document.getList("seats", String.class, List.of()),
                list(document, "waiting").map(TermRecord::waiting).toList(),
                list(document, "dropped").map(TermRecord::dropped).toList(),
                document.getList("usedOverrides", String.class, List.of()),
                list(document, "history").map(TermRecord::event).toList());
    }

    private static Stream<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of()).stream();
    }

    private static Held held(Document it) {
        return new Held(
                it.getString("courseID"), it.getString("sectionId"), it.getInteger("seat"), it.getInteger("credits"));
    }

    private static Dropped dropped(Document it) {
        return new Dropped(it.getString("sectionId"), it.getInteger("seat"), instant(it, "heldUntil"));
    }

    private static Waiting waiting(Document it) {
        return new Waiting(
                it.getString("courseID"),
                list(it, "tickets")
                        .map(place -> new Place(place.getString("sectionId"), place.getInteger("ticket")))
                        .toList(),
                it.getString("ifPromotedDrop"));
    }

    private static Event event(Document it) {
        Instant at = instant(it, "at");
        return new Event(
                at == null ? Instant.EPOCH : at,
                it.getInteger("by"),
                it.getString("event"),
                it.getString("sectionId"),
                it.getInteger("seat"),
                it.getInteger("ticket"),
                it.getList("reasons", Document.class, List.of()).size());
    }

    private static @Nullable Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    Optional<Held> heldIn(String section) {
        return held.stream().filter(it -> it.section().equals(section)).findFirst();
    }

    Stream<Place> places() {
        return waiting.stream().flatMap(it -> it.places().stream());
    }

    Stream<Event> events(String section, String... names) {
        return history.stream().filter(it -> it.section().equals(section) && it.is(names));
    }
}
