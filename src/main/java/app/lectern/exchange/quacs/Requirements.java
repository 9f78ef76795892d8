package app.lectern.exchange.quacs;

import app.lectern.base.CourseId;
import app.lectern.catalog.Reservation;
import app.lectern.catalog.Restriction;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.RowRejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What {@code prerequisites.json} says about one section. */
class Requirements {

    /** Means corequisites, where they are no plain list. */
    static final String LIST = "cross_list_courses";

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
    Set<CourseId> corequisites(List<Remark> notes) {
        var ids = new TreeSet<CourseId>();
        JsonNode corequisites = node.path("corequisites");
        for (JsonNode name : Fields.elements(corequisites.isObject() ? corequisites.path(LIST) : corequisites)) {
            try {
                ids.add(Fields.courseId(name.asString("")));
            } catch (RowRejected noId) {
                notes.add(Fields.notRead("corequisites", name));
            }
        }
        return ids;
    }

    /** Who may take the section; {@code null} when everybody may. See {@link Restrictions#of}. */
    @Nullable
    Restriction restriction(@Nullable Restriction before, List<Remark> notes) {
        return Restrictions.of(node.path("restrictions"), before, notes);
    }

    /** Seats kept for groups. How many of them are still open is a matter of who took them, and left out. */
    List<Reservation> reserved(List<Remark> notes) {
        var reserved = new ArrayList<Reservation>();
        for (JsonNode group : Fields.elements(node.path("reserved"))) {
            if (group.isObject()) {
                reserved(group, notes).ifPresent(reserved::add);
            } else {
                notes.add(Fields.notRead("reserved", group));
            }
        }
        return List.copyOf(reserved);
    }

    private static Optional<Reservation> reserved(JsonNode group, List<Remark> notes) {
        String name = Fields.line(group.path("reservedFor").asString(""));
        int seats = Fields.whole(group, "max", notes).orElse(0);
        int open = Fields.whole(group, "open", notes).orElse(0);
        if (open < 0) {
            notes.add(Remark.of(Kind.RESERVED_OVERDRAWN, name, open));
        }
        if (seats <= 0 || name.isEmpty()) {
            notes.add(Remark.of(Kind.RESERVED_WITHOUT_SEATS, name.isEmpty() ? "–" : name));
            return Optional.empty();
        }
        return Optional.of(new Reservation(name, seats));
    }
}
