package app.lectern.exchange.quacs;

import static app.lectern.exchange.ComparedField.of;
import static app.lectern.exchange.ComparedField.plain;
import static java.util.stream.Collectors.joining;

import app.lectern.base.TermId;
import app.lectern.base.Texts;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.MeetingFormatter;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.catalog.Reservation;
import app.lectern.catalog.RestrictionFormatter;
import app.lectern.catalog.SeatGroupFormatter;
import app.lectern.catalog.Section;
import app.lectern.exchange.ComparedField;
import app.lectern.exchange.Comparison.Things;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a semester says of courses and sections, field by field. */
@Component
class ComparedFields {

    /** Begins the names by which sections are remembered. */
    static final String SECTIONS = "section/";

    private final PrerequisiteFormatter prerequisites;
    private final RestrictionFormatter restrictions;
    private final Texts texts;

    ComparedFields(PrerequisiteFormatter prerequisites, RestrictionFormatter restrictions, Texts texts) {
        this.texts = texts;
        this.prerequisites = prerequisites;
        this.restrictions = restrictions;
    }

    /** Courses as they are in a term; of the others' editions nothing is compared. */
    Things<Course> ofCourses(TermId term, Locale language, Function<Course, @Nullable Course> stored) {
        return new Things<>(
                courses(term), it -> it.courseId().value(), ofCourses(language), stored, ComparedFields::asEntered);
    }

    Things<Section> ofSections(Locale language, Function<Section, @Nullable Section> stored) {
        return new Things<>(SECTIONS, it -> it.id().toString(), ofSections(language), stored, Section::asEntered);
    }

    /** Begins the names by which courses in a term are remembered. */
    static String courses(TermId term) {
        return "course/" + term + "/";
    }

    /** What the registrar may change of a course in a term. */
    static Course asEntered(Course course) {
        return CourseBuilder.builder(course)
                .id(null)
                .version(null)
                .since(null)
                .earlier(List.of())
                .build();
    }

    private List<ComparedField<Course>> ofCourses(Locale language) {
        UnaryOperator<String> text = key -> texts.getTranslation(key, language);
        return List.of(
                plain("title", text.apply("column.title"), Course::title, Course::withTitle),
                plain("description", text.apply("column.description"), Course::description, Course::withDescription),
                plain("credits", text.apply("column.credits"), Course::credits, Course::withCredits),
                plain("subject", text.apply("filter.subject"), Course::subject, Course::withSubject),
                of(
                        "prerequisites",
                        text.apply("edition.prerequisites"),
                        Course::prerequisites,
                        Course::withPrerequisites,
                        it -> prerequisites.of(Objects.requireNonNull(it), language)),
                of(
                        "corequisites",
                        text.apply("course.corequisites-label"),
                        Course::corequisites,
                        Course::withCorequisites,
                        ComparedFields::sorted));
    }

    private List<ComparedField<Section>> ofSections(Locale language) {
        UnaryOperator<String> text = key -> texts.getTranslation(key, language);
        return List.of(
                plain("courseID", text.apply("column.course"), Section::courseId, Section::withCourseId),
                of(
                        "component",
                        text.apply("section.component"),
                        Section::component,
                        Section::withComponent,
                        it -> text.apply("component." + it.name())),
                plain("belongsTo", text.apply("section.belongs-to"), Section::belongsTo, Section::withBelongsTo),
                plain("title", text.apply("section.own-title"), Section::title, Section::withTitle),
                plain("credits", text.apply("section.own-credits"), Section::credits, Section::withCredits),
                plain("capacity", text.apply("column.capacity"), Section::capacity, Section::withCapacity),
                of(
                        "reserved",
                        text.apply("reservation.label"),
                        Section::reserved,
                        Section::withReserved,
                        it -> seats(it, text)),
                of(
                        "meetings",
                        text.apply("meeting.label"),
                        Section::meetings,
                        Section::withMeetings,
                        it -> meetings(it, language)),
                of(
                        "instructors",
                        text.apply("section.instructors"),
                        Section::instructors,
                        Section::withInstructors,
                        it -> String.join(", ", it)),
                of(
                        "restriction",
                        text.apply("section.restriction"),
                        Section::restriction,
                        Section::withRestriction,
                        it -> restrictions.of(Objects.requireNonNull(it), language)));
    }

    private static String sorted(Collection<?> all) {
        return all.stream().map(Object::toString).sorted().collect(joining(", "));
    }

    private static String seats(List<Reservation> reserved, UnaryOperator<String> text) {
        return reserved.stream()
                .map(it -> SeatGroupFormatter.of(it.group(), text) + " " + it.seats())
                .collect(joining(", "));
    }

    private static String meetings(List<Meeting> meetings, Locale language) {
        return meetings.stream()
                .map(it -> Stream.of(MeetingFormatter.of(it, language), it.place(), it.from() + " – " + it.to())
                        .filter(Objects::nonNull)
                        .collect(joining(", ")))
                .collect(joining("; "));
    }
}
