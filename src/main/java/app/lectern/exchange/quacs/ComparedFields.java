package app.lectern.exchange.quacs;

import static app.lectern.exchange.ComparedField.of;
import static app.lectern.exchange.ComparedField.plain;
import static java.util.stream.Collectors.joining;

import app.lectern.catalog.Course;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.MeetingFormatter;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.catalog.Reservation;
import app.lectern.catalog.RestrictionFormatter;
import app.lectern.catalog.Section;
import app.lectern.exchange.ComparedField;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a semester says of courses and sections, field by field. */
@Component
class ComparedFields {

    private final PrerequisiteFormatter prerequisites;
    private final RestrictionFormatter restrictions;

    ComparedFields(PrerequisiteFormatter prerequisites, RestrictionFormatter restrictions) {
        this.prerequisites = prerequisites;
        this.restrictions = restrictions;
    }

    List<ComparedField<Course>> ofCourses(Locale language) {
        return List.of(
                plain("title", Course::title, Course::withTitle),
                plain("description", Course::description, Course::withDescription),
                plain("credits", Course::credits, Course::withCredits),
                plain("subject", Course::subject, Course::withSubject),
                of(
                        "prerequisites",
                        Course::prerequisites,
                        Course::withPrerequisites,
                        it -> prerequisites.of(Objects.requireNonNull(it), language)),
                of("corequisites", Course::corequisites, Course::withCorequisites, ComparedFields::sorted));
    }

    List<ComparedField<Section>> ofSections(Locale language) {
        return List.of(
                plain("courseID", Section::courseId, Section::withCourseId),
                plain("component", Section::component, Section::withComponent),
                plain("belongsTo", Section::belongsTo, Section::withBelongsTo),
                plain("title", Section::title, Section::withTitle),
                plain("credits", Section::credits, Section::withCredits),
                plain("capacity", Section::capacity, Section::withCapacity),
                of("reserved", Section::reserved, Section::withReserved, ComparedFields::seats),
                of("meetings", Section::meetings, Section::withMeetings, it -> meetings(it, language)),
                of("instructors", Section::instructors, Section::withInstructors, it -> String.join(", ", it)),
                of(
                        "restriction",
                        Section::restriction,
                        Section::withRestriction,
                        it -> restrictions.of(Objects.requireNonNull(it), language)));
    }

    private static String sorted(Collection<?> all) {
        return all.stream().map(Object::toString).sorted().collect(joining(", "));
    }

    private static String seats(List<Reservation> reserved) {
        return reserved.stream().map(it -> it.group() + " " + it.seats()).collect(joining(", "));
    }

    private static String meetings(List<Meeting> meetings, Locale language) {
        return meetings.stream()
                .map(it -> Stream.of(MeetingFormatter.of(it, language), it.place(), it.from() + " – " + it.to())
                        .filter(Objects::nonNull)
                        .collect(joining(", ")))
                .collect(joining("; "));
    }
}
