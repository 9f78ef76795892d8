package app.lectern.proof;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Says who may take what, as plainly as it can be said and without the application's own rules; it knows as much as the
 * schools of the runs need.
 */
class Oracle {

    private static final String MISSING = "COMPANION_MISSING";

    private final Snapshot snapshot;
    private final Companions companions;

    Oracle(Snapshot snapshot) {
        this.snapshot = snapshot;
        companions = new Companions(snapshot);
    }

    /** What speaks against the student's taking the sections together, but for want of seats. */
    Stream<String> objections(TermRecord record, List<String> wanted, @Nullable String given) {
        List<String> all = Stream.concat(staying(record, wanted, given), wanted.stream())
                .distinct()
                .toList();
        return wanted.stream().flatMap(it -> objections(record, it, all));
    }

    /** What is left when one is given up: for another part of its course, or for another course. */
    private Stream<String> staying(TermRecord record, List<String> wanted, @Nullable String given) {
        var held = record.held().stream().map(TermRecord.Held::section);
        if (given == null || record.heldIn(given).isEmpty()) {
            return held;
        }
        boolean sameCourse = wanted.stream().anyMatch(it -> sameCourse(it, given));
        return sameCourse
                ? held.filter(it -> !it.equals(given) && wanted.stream().noneMatch(other -> samePart(it, other)))
                : held.filter(it -> !companions.areTied(given, it));
    }

    private Stream<String> objections(TermRecord record, String id, List<String> all) {
        var office = Stream.of(when("HOLD", hasHold(record)), when("SECTION_CANCELLED", !isOpen(id)))
                .filter(Objects::nonNull);
        var missing = companions.missing(id, all).filter(this::anyIsOpen).map(it -> MISSING);
        return Stream.of(office, missing, forSureAgainst(record.student(), id, all))
                .flatMap(Function.identity())
                .filter(code -> !snapshot.waived(record, id, code, false));
    }

    /** What may have spoken against a student's taking a section, at a time when they would have had all of these. */
    Stream<String> against(int student, String id, Collection<String> all) {
        return Stream.concat(
                forSureAgainst(student, id, all), companions.missing(id, all).map(it -> MISSING));
    }

    /** The same, less what depended on which others were open. */
    Stream<String> forSureAgainst(int student, String id, Collection<String> all) {
        Document section = snapshot.section(id);
        List<Document> others =
                all.stream().filter(it -> !it.equals(id)).map(snapshot::section).toList();
        return Stream.of(
                        when("ALREADY_ENROLLED", all.stream().anyMatch(it -> !it.equals(id) && samePart(it, id))),
                        when("TIME_CONFLICT", others.stream().anyMatch(it -> clash(it, section))),
                        when("CREDIT_LIMIT", credits(others) + section.getInteger("credits") > snapshot.creditLimit()),
                        when("COURSE_REPEATED", completed(student).contains(course(section))),
                        when("PREREQUISITE_MISSING", lacksPrerequisite(student, section)))
                .filter(Objects::nonNull);
    }

    private boolean anyIsOpen(Set<String> sections) {
        return sections.stream().anyMatch(this::isOpen);
    }

    private boolean isOpen(String section) {
        return "OPEN".equals(snapshot.section(section).getString("status"));
    }

    private static @Nullable String when(String code, boolean so) {
        return so ? code : null;
    }

    private boolean sameCourse(String one, String other) {
        return course(snapshot.section(one)).equals(course(snapshot.section(other)));
    }

    private boolean samePart(String one, String other) {
        return sameCourse(one, other)
                && Objects.equals(
                        snapshot.section(one).getString("component"),
                        snapshot.section(other).getString("component"));
    }

    private static String course(Document section) {
        return section.get("courseID", "");
    }

    private boolean hasHold(TermRecord record) {
        return !student(record.student())
                .getList("holds", Document.class, List.of())
                .isEmpty();
    }

    private Document student(int id) {
        return snapshot.students().getOrDefault(id, new Document());
    }

    private Set<String> completed(int student) {
        return student(student).getList("completed", Document.class, List.of()).stream()
                .map(it -> it.getString("courseID"))
                .collect(Collectors.toSet());
    }

    private boolean lacksPrerequisite(int student, Document section) {
        Document tree =
                snapshot.courses().getOrDefault(course(section), new Document()).get("prerequisites", Document.class);
        return tree != null && !completed(student).contains(tree.getString("course"));
    }

    private static int credits(Collection<Document> sections) {
        return sections.stream().mapToInt(it -> it.getInteger("credits")).sum();
    }

    /** Whether two sections meet at the same time; all meet from the same day to the same day. */
    static boolean clash(Document one, Document other) {
        return meetings(one).anyMatch(it -> meetings(other).anyMatch(that -> overlap(it, that)));
    }

    private static Stream<Document> meetings(Document section) {
        return section.getList("meetings", Document.class, List.of()).stream();
    }

    private static boolean overlap(Document one, Document other) {
        return one.getList("days", String.class).stream().anyMatch(other.getList("days", String.class)::contains)
                && time(one, "start").isBefore(time(other, "end"))
                && time(other, "start").isBefore(time(one, "end"));
    }

    private static LocalTime time(Document meeting, String field) {
        return LocalTime.parse(meeting.getString(field));
    }

    /** Whether the seats that are kept for this group are for this student. */
    boolean isIn(int student, @Nullable String group) {
        return group != null
                && group.equals(snapshot.students()
                        .getOrDefault(student, new Document())
                        .getString("classification"));
    }
}
