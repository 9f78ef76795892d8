package app.lectern.catalog;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** A small school to test with: a term that covers every day, and sections as a test asks for them. */
public class School {

    public static final TermId TERM = new TermId("2026FA");

    private final MongoTemplate mongo;

    public School(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.save(term());
    }

    public static Term term() {
        return new Term(TERM, "Fall 2026", LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31), 18, ZoneId.of("UTC"));
    }

    /** Sets the last days on which students may enroll and drop. */
    public void closes(@Nullable LocalDate addDeadline, @Nullable LocalDate dropDeadline) {
        mongo.updateFirst(
                query(where("_id").is(TERM)),
                new Update().set("addDeadline", addDeadline).set("dropDeadline", dropDeadline),
                Term.class);
    }

    /** Lets everybody register from this moment on, which is meant in the term's zone. */
    public void opens(LocalDateTime opens) {
        mongo.updateFirst(
                query(where("_id").is(TERM)),
                new Update().set("windows", List.of(new Window(Set.of(), opens, null))),
                Term.class);
    }

    /** Sets the last day on which students may withdraw. */
    public void endsWithdrawing(LocalDate withdrawDeadline) {
        mongo.updateFirst(
                query(where("_id").is(TERM)), new Update().set("withdrawDeadline", withdrawDeadline), Term.class);
    }

    /** Says that a course must be taken with another. */
    public void needs(Section section, Section other) {
        mongo.updateFirst(
                query(where("courseID").is(section.courseId())),
                new Update().set("corequisites", Set.of(other.courseId())),
                Course.class);
    }

    /** A lecture of a course of its own, with these many seats, meeting on Mondays from this hour to the next. */
    public Section lecture(String number, int capacity, int hour) {
        return save(section("C-" + number, number, Component.LECTURE, null, 4, capacity, hour));
    }

    /** Another lecture of a course. */
    public Section lectureOf(CourseId course, String number, int capacity, int hour) {
        return save(section(course.value(), number, Component.LECTURE, null, 4, capacity, hour));
    }

    /** A laboratory that belongs to a lecture, on Mondays from this hour to the next. */
    public Section lab(String number, Section lecture, int capacity, int hour) {
        String course = lecture.courseId().value();
        return save(section(course, number, Component.LAB, lecture.id(), 0, capacity, hour));
    }

    /** Another lecture of the same course, with a title of its own. */
    public Section topic(Section like, String number, String title, int hour) {
        Section section = section(like.courseId().value(), number, Component.LECTURE, null, 4, 5, hour);
        return save(section.withTitle(title));
    }

    public Section save(Section section) {
        if (!mongo.exists(query(where("courseID").is(section.courseId())), Course.class)) {
            mongo.save(CourseBuilder.builder()
                    .courseId(section.courseId())
                    .title("Course " + section.courseId())
                    .description("About " + section.courseId())
                    .credits(section.worth())
                    .subject("C")
                    .build());
        }
        return mongo.save(section);
    }

    public static Section section(
            String course,
            String number,
            Component component,
            @Nullable SectionId belongsTo,
            int credits,
            int capacity,
            int hour) {
        var id = new CourseId(course);
        String title = "Course " + course;
        return SectionBuilder.builder()
                .id(new SectionId(TERM, number))
                .courseId(id)
                .term(TERM)
                .component(component)
                .belongsTo(belongsTo)
                .credits(credits)
                .capacity(capacity)
                .meetings(List.of(mondayAt(hour)))
                .instructors(List.of("Ada Okafor"))
                .status(SectionStatus.OPEN)
                .listing(new SearchFields(
                        title,
                        credits,
                        "C",
                        (course + " " + title + " ada okafor").toLowerCase(),
                        id.searchKey(),
                        capacity))
                .build();
    }

    private static Meeting mondayAt(int hour) {
        return new Meeting(
                EnumSet.of(DayOfWeek.MONDAY),
                LocalTime.of(hour, 0),
                LocalTime.of(hour + 1, 0),
                LocalDate.of(2026, 8, 24),
                LocalDate.of(2026, 12, 11),
                null);
    }
}
