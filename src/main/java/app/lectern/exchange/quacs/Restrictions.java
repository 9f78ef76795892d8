package app.lectern.exchange.quacs;

import app.lectern.base.Classification;
import app.lectern.catalog.Restriction;
import app.lectern.exchange.Remark;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads who may take a section: by class, level and major. Whatever else is asked for is noted. */
class Restrictions {

    private static final String FIELD = "restrictions";
    private static final String MUST_BE = "must_be";
    private static final String MAY_NOT_BE = "may_not_be";
    private static final Set<String> KINDS = Set.of("classification", "level", "major");
    private static final Set<String> RULES = Set.of(MUST_BE, MAY_NOT_BE);
    private static final int LONGEST_MAJOR = 100;
    private static final Set<Classification> UNDERGRADUATES =
            EnumSet.range(Classification.FROSH, Classification.SENIOR);
    private static final Set<Classification> GRADUATES = EnumSet.of(Classification.GRADUATE);

    /** Classes as colleges call them, in small letters and without what is none. */
    private static final Map<String, Set<Classification>> CLASSES = Map.ofEntries(
            Map.entry("frosh", EnumSet.of(Classification.FROSH)),
            Map.entry("freshman", EnumSet.of(Classification.FROSH)),
            Map.entry("freshmen", EnumSet.of(Classification.FROSH)),
            Map.entry("firstyear", EnumSet.of(Classification.FROSH)),
            Map.entry("sophomore", EnumSet.of(Classification.SOPHOMORE)),
            Map.entry("secondyear", EnumSet.of(Classification.SOPHOMORE)),
            Map.entry("junior", EnumSet.of(Classification.JUNIOR)),
            Map.entry("thirdyear", EnumSet.of(Classification.JUNIOR)),
            Map.entry("senior", EnumSet.of(Classification.SENIOR)),
            Map.entry("fourthyear", EnumSet.of(Classification.SENIOR)),
            Map.entry("undergraduate", UNDERGRADUATES),
            Map.entry("undergrad", UNDERGRADUATES),
            Map.entry("graduate", GRADUATES),
            Map.entry("grad", GRADUATES));

    private final JsonNode node;
    private final List<Remark> notes;

    private Restrictions(JsonNode node, List<Remark> notes) {
        this.node = node;
        this.notes = notes;
    }

    /**
     * {@code null} when everybody may.
     *
     * @param node what a section asks for
     * @param before what is known of the section already: its majors stay where these files name none
     * @param notes added to
     */
    static @Nullable Restriction of(JsonNode node, @Nullable Restriction before, List<Remark> notes) {
        Restriction read = new Restrictions(node, notes).read(before == null ? Set.of() : before.majors());
        return read.equals(Restriction.NONE) ? null : read;
    }

    private Restriction read(Set<String> majorsBefore) {
        if (!Fields.isMissing(node) && !node.isObject()) {
            notes.add(Fields.notRead(FIELD, node));
        }
        node.properties().forEach(kind -> leaveOutOthers(kind.getKey(), kind.getValue()));
        Set<Classification> only = classes("classification", MUST_BE);
        Set<Classification> levels = classes("level", MUST_BE);
        Set<Classification> except = classes("classification", MAY_NOT_BE);
        except.addAll(classes("level", MAY_NOT_BE));
        if (!only.isEmpty() && !levels.isEmpty()) {
            except.addAll(only.stream().filter(it -> !levels.contains(it)).toList());
        }
        Set<String> majors = majors();
        return new Restriction(only.isEmpty() ? levels : only, except, majors.isEmpty() ? majorsBefore : majors);
    }

    private void leaveOutOthers(String kind, JsonNode rules) {
        if (!KINDS.contains(kind) || !rules.isObject()) {
            leaveOut(kind, rules);
        }
        rules.properties().stream()
                .filter(rule -> KINDS.contains(kind) && !RULES.contains(rule.getKey()))
                .forEach(rule -> leaveOut(kind + "." + rule.getKey(), rule.getValue()));
    }

    private Set<Classification> classes(String kind, String rule) {
        var found = EnumSet.noneOf(Classification.class);
        for (JsonNode name : names(kind, rule)) {
            classes(name).ifPresentOrElse(found::addAll, () -> leaveOut(kind + "." + rule, name));
        }
        return found;
    }

    private static Optional<Set<Classification>> classes(JsonNode name) {
        String letters = name.asString("")
                .toLowerCase(Locale.ROOT)
                .replace("1st", "first")
                .replace("2nd", "second")
                .replace("3rd", "third")
                .replace("4th", "fourth")
                .replaceAll("\\P{L}", "")
                .replaceFirst("(students?|s)$", "");
        return Optional.ofNullable(CLASSES.get(letters));
    }

    private Set<String> majors() {
        names("major", MAY_NOT_BE).forEach(name -> leaveOut("major." + MAY_NOT_BE, name));
        var majors = new TreeSet<String>();
        for (JsonNode name : names("major", MUST_BE)) {
            String major = Fields.line(name.asString(""));
            if (major.isEmpty() || major.length() > LONGEST_MAJOR) {
                leaveOut("major." + MUST_BE, name);
            } else {
                majors.add(major);
            }
        }
        return majors;
    }

    private List<JsonNode> names(String kind, String rule) {
        return Fields.elements(node.path(kind).path(rule));
    }

    private void leaveOut(String what, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(it -> leaveOut(what + "." + it.getKey(), it.getValue()));
        } else {
            Fields.elements(value).forEach(name -> notes.add(Fields.notRead(FIELD + "." + what, name)));
        }
    }
}
