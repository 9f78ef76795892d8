package app.lectern.enrollment;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * All that one student has in one term, in one document: whatever changes in it changes in one write, on condition that
 * nothing else has changed since it was read.
 *
 * @param id the student and the term, as in {@code 17/2026FA}
 * @param userId the student
 * @param term the term
 * @param version counts the changes; {@code null} before it is stored
 * @param courses the sections in which the student has a seat
 * @param seats those seats, for the unique index; {@code null} when there is none, as an empty array would be a value
 * @param history how all that came about, oldest first
 */
@Document("enrollment")
record Enrollment(
        @Id String id,
        @Field("user_id") UserId userId,
        TermId term,
        @Version @Nullable Long version,
        List<HeldSection> courses,
        @Nullable List<Seat> seats,
        List<HistoryEntry> history) {

    @PersistenceCreator
    Enrollment {}

    /** What a student has who has nothing yet. */
    static Enrollment none(UserId student, TermId term) {
        return new Enrollment(idOf(student, term), student, term, null, List.of(), null, List.of());
    }

    static String idOf(UserId student, TermId term) {
        return student + "/" + term;
    }

    boolean holds(SectionId section) {
        return courses.stream().anyMatch(held -> held.sectionId().equals(section));
    }

    boolean holdsAll(Collection<SectionId> sections) {
        return sections.stream().allMatch(this::holds);
    }

    List<HeldSection> held(Collection<SectionId> sections) {
        return courses.stream()
                .filter(held -> sections.contains(held.sectionId()))
                .toList();
    }

    /** Those of these that are not in here. */
    List<HeldSection> lackingOf(List<HeldSection> sections) {
        return sections.stream().filter(it -> !courses.contains(it)).toList();
    }

    List<HeldSection> heldOf(CourseId course) {
        return courses.stream().filter(held -> held.courseId().equals(course)).toList();
    }

    int credits() {
        return courses.stream().mapToInt(HeldSection::credits).sum();
    }

    /** The enrollment with these sections added. */
    Enrollment with(List<HeldSection> added, UserId by) {
        var events = added.stream().map(held -> entry(held, HistoryEntry.Event.ENROLLED, by, held.since()));
        return changed(Stream.concat(courses.stream(), added.stream()).toList(), events);
    }

    /** The enrollment without these sections. */
    Enrollment without(List<HeldSection> dropped, UserId by, Instant at) {
        var events = dropped.stream().map(held -> entry(held, HistoryEntry.Event.DROPPED, by, at));
        return changed(courses.stream().filter(held -> !dropped.contains(held)).toList(), events);
    }

    private static HistoryEntry entry(HeldSection held, HistoryEntry.Event event, UserId by, Instant at) {
        return new HistoryEntry(at, by, event, held.sectionId(), held.seat());
    }

    private Enrollment changed(List<HeldSection> held, Stream<HistoryEntry> events) {
        List<Seat> taken =
                held.stream().map(it -> new Seat(it.sectionId(), it.seat())).toList();
        return new Enrollment(
                id,
                userId,
                term,
                version,
                held,
                taken.isEmpty() ? null : taken,
                Stream.concat(history.stream(), events).toList());
    }
}
