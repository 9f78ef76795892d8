package app.lectern.exchange.quacs;

import app.lectern.exchange.LeftOut;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Counts the fields that nothing is made of, on each level of a semester's files. */
class UnknownFields {

    private static final String ASKED = "prerequisites";

    /** What is read, and what says the same as something that is: {@code code}, {@code rem}, the catalog's ids. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "subjects",
            Set.of("code"),
            "courses",
            Set.of("id", "subj", "crse", "title", "sections"),
            "sections",
            Set.of("crn", "subj", "crse", "sec", "title", "credMin", "credMax", "cap", "act", "rem", "timeslots"),
            "timeslots",
            Set.of("days", "timeStart", "timeEnd", "instructor", "location", "dateStart", "dateEnd"),
            "catalog",
            Set.of("subj", "crse", "name", "description"),
            ASKED,
            Set.of(ASKED, "corequisites", "restrictions", "reserved"),
            "prerequisites.nested",
            Set.of("type", "nested", "course", "min_grade"),
            "corequisites",
            Set.of(Requirements.LIST),
            "reserved",
            Set.of("max", "open", "reservedFor"));

    private final LeftOut leftOut = new LeftOut(Kind.FIELD_NOT_IMPORTED);

    /** What stands beside a subject's courses. */
    void ofSubject(String name, JsonNode value) {
        count("subjects", name, value);
    }

    void ofCourse(JsonNode course) {
        count("courses", course);
        for (JsonNode section : Fields.elements(course.path("sections"))) {
            count("sections", section);
            Fields.elements(section.path("timeslots")).forEach(slot -> count("timeslots", slot));
        }
    }

    void ofCatalog(JsonNode entry) {
        count("catalog", entry);
    }

    /** What a section asks for. */
    void ofRequirements(JsonNode asked) {
        if (!asked.isObject() && !Fields.isMissing(asked)) {
            leftOut.count(ASKED, Fields.shown(asked));
        }
        count(ASKED, asked);
        ofPrerequisite(asked.path(ASKED));
        count("corequisites", asked.path("corequisites"));
        Fields.elements(asked.path("reserved")).forEach(group -> count("reserved", group));
    }

    private void ofPrerequisite(JsonNode node) {
        count("prerequisites.nested", node);
        Fields.elements(node.path("nested")).forEach(this::ofPrerequisite);
    }

    private void count(String level, JsonNode object) {
        object.properties().forEach(field -> count(level, field.getKey(), field.getValue()));
    }

    private void count(String level, String name, JsonNode value) {
        boolean empty = Fields.isMissing(value) || value.isContainer() && value.isEmpty();
        if (!empty && !KNOWN.getOrDefault(level, Set.of()).contains(name)) {
            leftOut.count(name.isEmpty() ? level : level + "." + name, Fields.shown(value));
        }
    }

    List<Remark> remarks() {
        return leftOut.remarks();
    }
}
