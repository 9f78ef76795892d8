package app.lectern.enrollment.rules;

import app.lectern.catalog.Meeting;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Restriction;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts down what objections are about, by the names that fields have in the API. */
class ObjectionDetails {

    private ObjectionDetails() {}

    /** Two fields, the second of which may not be known. */
    static Map<String, Object> of(String one, Object value, String other, @Nullable Object otherValue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(one, value);
        if (otherValue != null) {
            fields.put(other, otherValue);
        }
        return fields;
    }

    /** What is to be done, one step after the other. */
    static List<Map<String, Object>> steps(Prerequisite way) {
        return stepsOf(way).toList();
    }

    private static Stream<Map<String, Object>> stepsOf(Prerequisite way) {
        return switch (way) {
            case Prerequisite.AllOf all -> all.parts().stream().flatMap(ObjectionDetails::stepsOf);
            case Prerequisite.AnyOf any -> any.parts().stream().limit(1).flatMap(ObjectionDetails::stepsOf);
            case Prerequisite.Completed it -> Stream.of(completed(it));
            case Prerequisite.Test it -> Stream.of(Map.of("test", it.code()));
        };
    }

    private static Map<String, Object> completed(Prerequisite.Completed it) {
        Map<String, Object> step = of("course", it.course(), "minimum", it.minimum());
        step.put("together", it.together());
        return step;
    }

    static Map<String, Object> of(Restriction restriction) {
        Map<String, Object> whom = of(
                "only", restriction.only().stream().sorted().toList(),
                "except", restriction.except().stream().sorted().toList());
        whom.put("majors", restriction.majors().stream().sorted().toList());
        whom.values().removeIf(it -> it instanceof List<?> list && list.isEmpty());
        return whom;
    }

    static Map<String, Object> of(Meeting meeting) {
        Map<String, Object> when = of("days", days(meeting), "place", meeting.place());
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
}
