package app.lectern.enrollment.web;

import app.lectern.catalog.Meeting;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Restriction;
import app.lectern.enrollment.rules.Objection;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each kind of objection is about, by the names that fields have in the API; what is not known is left out. */
class ObjectionFields {

    private ObjectionFields() {}

    static Map<String, Object> of(Objection objection) {
        return switch (objection) {
            case Objection.Hold it -> Map.of("reason", it.reason());
            case Objection.NotOpenYet it ->
                fields("opens", it.opens().toOffsetDateTime(), "classification", it.classification());
            case Objection.RegistrationClosed it -> it.lastDay() == null ? Map.of() : Map.of("lastDay", it.lastDay());
            case Objection.DropClosed it -> fields("with", it.with(), "lastDay", it.lastDay());
            case Objection.SectionCancelled it -> Map.of();
            case Objection.AlreadyEnrolled it -> Map.of("with", it.with());
            case Objection.AlreadyWaitlisted it -> Map.of("with", it.with());
            case Objection.ComponentMissing it -> fields("component", it.component(), "choices", it.choices());
            case Objection.CorequisiteMissing it -> fields("course", it.course(), "choices", it.choices());
            case Objection.CourseRepeated it -> fields("course", it.course(), "grade", it.grade());
            case Objection.PrerequisiteMissing it ->
                Map.of("missing", steps(it.missing()).toList());
            case Objection.Restricted it -> restriction(it.restriction());
            case Objection.TimeConflict it -> fields("with", it.with(), "when", meeting(it.when()));
            case Objection.CreditLimit it -> fields("limit", it.limit(), "total", it.total());
            case Objection.SectionFull it -> Map.of("capacity", it.capacity());
            case Objection.SeatsReserved it -> fields("groups", it.groups(), "until", it.until());
            case Objection.WaitlistFull it -> Map.of("waitlistCapacity", it.capacity());
        };
    }

    private static Stream<Map<String, Object>> steps(Prerequisite way) {
        return switch (way) {
            case Prerequisite.AllOf all -> all.parts().stream().flatMap(ObjectionFields::steps);
            case Prerequisite.AnyOf any -> any.parts().stream().limit(1).flatMap(ObjectionFields::steps);
            case Prerequisite.Completed it -> Stream.of(completed(it));
            case Prerequisite.Test it -> Stream.of(Map.of("test", it.code()));
        };
    }

    private static Map<String, Object> completed(Prerequisite.Completed it) {
        Map<String, Object> step = fields("course", it.course(), "minimum", it.minimum());
        step.put("together", it.together());
        return step;
    }

    private static Map<String, Object> restriction(Restriction restriction) {
        Map<String, Object> whom = fields(
                "only", restriction.only().stream().sorted().toList(),
                "except", restriction.except().stream().sorted().toList());
        whom.put("majors", restriction.majors().stream().sorted().toList());
        whom.values().removeIf(it -> it instanceof List<?> list && list.isEmpty());
        return whom;
    }

    private static Map<String, Object> meeting(Meeting meeting) {
        Map<String, Object> when = fields("days", days(meeting), "place", meeting.place());
        when.put("start", meeting.start());
        when.put("end", meeting.end());
        when.put("from", meeting.from());
        when.put("to", meeting.to());
        return when;
    }

    private static List<String> days(Meeting meeting) {
        return meeting.days().stream()
                .map(DayOfWeek::name)
                .map(name -> name.substring(0, 3))
                .toList();
    }

    private static Map<String, Object> fields(String one, Object value, String other, @Nullable Object otherValue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(one, value);
        if (otherValue != null) {
            fields.put(other, otherValue);
        }
        return fields;
    }
}
