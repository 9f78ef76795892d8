package app.lectern.exchange.quacs;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.catalog.Reservation;
import app.lectern.catalog.Restriction;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.RowRejected;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What {@code prerequisites.json} says about one section. */
class Requirements {

    private final JsonNode node;

    private Requirements(JsonNode node) {
        this.node = node;
    }

    static Requirements of(Map<String, JsonNode> prerequisites, Offering offering) {
        return new Requirements(prerequisites.getOrDefault(offering.crn(), MissingNode.getInstance()));
    }

    JsonNode prerequisites() {
        return node.path("prerequisites");
    }

    /** The courses to be taken in the same term; the section's own course among them means its laboratory. */
    Set<CourseId> corequisites() {
        var ids = new TreeSet<CourseId>();
        for (JsonNode name : node.path("corequisites").path("cross_list_courses")) {
            ids.add(Fields.courseId(name.asString("")));
        }
        return ids;
    }

    /**
     * Who may take the section; {@code null} when everybody may.
     *
     * @param majors of which one is needed besides; these files don't say
     */
    @Nullable
    Restriction restriction(Set<String> majors, List<Remark> notes) {
        JsonNode classification = node.path("restrictions").path("classification");
        Set<Classification> only = classifications(classification.path("must_be"), notes);
        Set<Classification> except = classifications(classification.path("may_not_be"), notes);
        return only.isEmpty() && except.isEmpty() && majors.isEmpty() ? null : new Restriction(only, except, majors);
    }

    private static Set<Classification> classifications(JsonNode names, List<Remark> notes) {
        var found = EnumSet.noneOf(Classification.class);
        for (JsonNode name : names) {
            String constant = name.asString("").strip().toUpperCase(Locale.ROOT);
            try {
                found.add(Classification.valueOf(constant));
            } catch (IllegalArgumentException e) {
                notes.add(Remark.of(Kind.CLASSIFICATION_UNKNOWN, constant));
            }
        }
        return found;
    }

    /** Seats kept for groups. How many of them are still open is a matter of who took them, and left out. */
    List<Reservation> reserved(List<Remark> notes) {
        var reserved = new ArrayList<Reservation>();
        for (JsonNode group : node.path("reserved")) {
            String name = Fields.line(group.path("reservedFor").asString(""));
            int seats = reservedSeats(group);
            if (seats == 0 || name.isEmpty()) {
                notes.add(Remark.of(Kind.RESERVED_WITHOUT_SEATS, name));
            } else {
                reserved.add(new Reservation(name, seats));
            }
            if (group.path("open").asInt(0) < 0) {
                notes.add(Remark.of(
                        Kind.RESERVED_OVERDRAWN, name, group.path("open").asInt(0)));
            }
        }
        return List.copyOf(reserved);
    }

    private static int reservedSeats(JsonNode group) {
        try {
            return Fields.number(group, "max", Integer.MAX_VALUE);
        } catch (RowRejected e) {
            return 0;
        }
    }
}
