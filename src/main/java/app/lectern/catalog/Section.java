package app.lectern.catalog;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A course taught in a term.
 *
 * @param id its term and number
 * @param courseId the course it is a section of
 * @param term the term it is taught in
 * @param component which part of the course it is
 * @param belongsTo the lecture that this laboratory or discussion goes with; {@code null} when it goes with any
 * @param title its own title; {@code null} when it has the course's
 * @param credits its own credits; {@code null} when it has the course's
 * @param capacity how many seats it has, 0 or more
 * @param waitlistCapacity how many may wait for a seat, 0 when nobody may; {@code null} when everybody may
 * @param reserved seats kept for groups
 * @param reservedUntil the last day on which they are kept; {@code null} when they are until registration closes
 * @param meetings when it meets; empty when not known
 * @param instructors who teaches it
 * @param restriction who may take it; {@code null} when everybody may
 * @param status whether it takes place
 * @param taken how many seats are held, for screens; recounted, never incremented
 * @param waiting how many students wait for a seat, for screens; recounted, never incremented
 * @param listing what the courses grid shows and filters by
 * @param version counts the changes to the document; {@code null} before it is stored
 */
@Document("section")
@RecordBuilder
public record Section(
        @Id SectionId id,
        @Field("courseID") CourseId courseId,
        TermId term,
        Component component,
        @Nullable SectionId belongsTo,
        @Nullable String title,
        @Nullable Integer credits,
        int capacity,
        @Nullable Integer waitlistCapacity,
        List<Reservation> reserved,
        @Nullable LocalDate reservedUntil,
        List<Meeting> meetings,
        List<String> instructors,
        @Nullable Restriction restriction,
        SectionStatus status,
        int taken,
        int waiting,
        @Nullable SearchFields listing,
        @Version @Nullable Long version)
        implements SectionBuilder.With {

    /** A section as it is stored; documents from before there were waitlists don't count who waits. */
    @PersistenceCreator
    static Section stored(
            SectionId id,
            CourseId courseId,
            TermId term,
            Component component,
            @Nullable SectionId belongsTo,
            @Nullable String title,
            @Nullable Integer credits,
            int capacity,
            @Nullable Integer waitlistCapacity,
            List<Reservation> reserved,
            @Nullable LocalDate reservedUntil,
            List<Meeting> meetings,
            List<String> instructors,
            @Nullable Restriction restriction,
            SectionStatus status,
            int taken,
            @Nullable Integer waiting,
            @Nullable SearchFields listing,
            @Nullable Long version) {
        return new Section(
                id,
                courseId,
                term,
                component,
                belongsTo,
                title,
                credits,
                capacity,
                waitlistCapacity,
                reserved,
                reservedUntil,
                meetings,
                instructors,
                restriction,
                status,
                taken,
                Objects.requireNonNullElse(waiting, 0),
                listing,
                version);
    }

    /** A lecture that nothing is said of yet. */
    public static Section blank(SectionId id, CourseId course) {
        return SectionBuilder.builder()
                .id(id)
                .courseId(course)
                .term(id.term())
                .component(Component.LECTURE)
                .status(SectionStatus.OPEN)
                .build();
    }

    /** Free seats for screens: below zero when more are taken than the section has. */
    public int seatsLeft() {
        return capacity - taken;
    }

    /** Whether, for screens, one could only wait for it: it looks full and has a line. */
    public boolean looksLikeWaiting() {
        return seatsLeft() <= 0 && !Integer.valueOf(0).equals(waitlistCapacity);
    }

    /** What it is called: its own title or the course's. */
    public String displayTitle() {
        if (title != null) {
            return title;
        }
        return listing == null ? courseId.value() : listing.title();
    }

    /** What it is worth: its own credits or the course's. */
    public int worth() {
        if (credits != null) {
            return credits;
        }
        return listing == null ? 0 : listing.credits();
    }

    /** Whether it is the same part of the same course, of a course with topics of the same topic: nobody takes both. */
    public boolean isSamePartAs(Section other) {
        return courseId.equals(other.courseId) && component == other.component && hasSameTitleAs(other);
    }

    /** Two without a title of their own have the course's, even while one of them still shows the one before. */
    private boolean hasSameTitleAs(Section other) {
        return title == null && other.title == null || displayTitle().equalsIgnoreCase(other.displayTitle());
    }

    /** Whether it is another part of the same course, to be taken with this one. */
    public boolean isTakenWith(Section other) {
        return courseId.equals(other.courseId) && component != other.component && canBeTakenWith(other);
    }

    /** Whether this part of a course and another one of it can be taken with each other. */
    public boolean canBeTakenWith(Section part) {
        if (component == Component.LECTURE) {
            return part.belongsTo == null || part.belongsTo.equals(id);
        }
        if (part.component == Component.LECTURE) {
            return part.canBeTakenWith(this);
        }
        return belongsTo == null || part.belongsTo == null || belongsTo.equals(part.belongsTo);
    }

    /** Whether the registrar would call the two the same: what is counted or derived doesn't matter. */
    public boolean saysTheSameAs(Section other) {
        return asEntered().equals(other.asEntered());
    }

    /** The same without what is counted or derived. */
    public Section asEntered() {
        return SectionBuilder.builder(this)
                .taken(0)
                .waiting(0)
                .listing(null)
                .version(null)
                .build();
    }
}
