package app.lectern.exchange.quacs;

import app.lectern.base.TermId;
import app.lectern.base.UnseenCharacters;
import app.lectern.catalog.Term;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.ImportTerm;
import app.lectern.exchange.Remark;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A term that there is none of yet, from what was said about it and from when its sections meet. */
class TermDraft {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NAMED = Pattern.compile("(\\d{4})(FA|SP|SU|WI|09|01|05)");
    private static final Map<String, String> SEASONS = Map.of(
            "FA", "Fall", "09", "Fall", "SP", "Spring", "01", "Spring", "SU", "Summer", "05", "Summer", "WI", "Winter");

    private static final int ANY_YEAR = 2000;

    private final ImportTerm given;
    private final int sections;
    private final List<JsonNode> timeslots;

    /**
     * @param sections how many there are
     * @param timeslots all of theirs
     */
    TermDraft(ImportTerm given, int sections, List<JsonNode> timeslots) {
        this.given = given;
        this.sections = sections;
        this.timeslots = timeslots;
    }

    /**
     * @throws ImportRefused when nothing tells when it starts or ends, or it would end before it starts, or its name
     *     can't be seen whole
     */
    Term term() {
        LocalDate starts = given.starts() == null ? firstMeeting() : given.starts();
        LocalDate ends = given.ends() == null ? lastMeeting(starts) : given.ends();
        if (ends.isBefore(starts)) {
            throw new ImportRefused(Remark.Kind.TERM_ENDS_BEFORE_START, starts, ends);
        }
        return new Term(given.id(), name(), starts, ends, Term.USUAL_CREDIT_LIMIT, zone());
    }

    private String name() {
        String name = given.name() == null || given.name().isBlank()
                ? nameOf(given.id())
                : given.name().strip();
        if (UnseenCharacters.inLine(name)) {
            throw new ImportRefused(Remark.Kind.TERM_NAME_NOT_PLAIN);
        }
        return name;
    }

    /** "Fall 2021" for {@code 2021FA} and {@code 202109}; the id itself when it says no season. */
    static String nameOf(TermId id) {
        Matcher named = NAMED.matcher(id.value());
        return named.matches() ? SEASONS.get(named.group(2)) + " " + named.group(1) : id.value();
    }

    private ZoneId zone() {
        return Objects.requireNonNullElseGet(given.zone(), ZoneId::systemDefault);
    }

    private LocalDate firstMeeting() {
        Matcher year = YEAR.matcher(given.id().value());
        if (days(slot -> first(slot, ANY_YEAR)).findAny().isEmpty()) {
            throw withoutDates("dateStart");
        }
        if (!year.find()) {
            throw new ImportRefused(Remark.Kind.TERM_WITHOUT_DATES, given.id());
        }
        return days(slot -> first(slot, Integer.parseInt(year.group())))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static @Nullable LocalDate first(JsonNode slot, int year) {
        return day(slot, "dateStart").map(day -> day.atYear(year)).orElse(null);
    }

    private LocalDate lastMeeting(LocalDate starts) {
        return days(slot -> last(slot, starts))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> withoutDates("dateEnd"));
    }

    private static @Nullable LocalDate last(JsonNode slot, LocalDate starts) {
        return day(slot, "dateEnd").map(day -> onOrAfter(starts, day)).orElse(null);
    }

    private static LocalDate onOrAfter(LocalDate starts, MonthDay day) {
        LocalDate sameYear = day.atYear(starts.getYear());
        return sameYear.isBefore(starts) ? day.atYear(starts.getYear() + 1) : sameYear;
    }

    private Stream<LocalDate> days(Function<JsonNode, @Nullable LocalDate> day) {
        return timeslots.stream().map(day).filter(Objects::nonNull);
    }

    private static Optional<MonthDay> day(JsonNode slot, String field) {
        return YearlessDate.of(slot.path(field).asString(""));
    }

    /** Says what the files lack, so that the dates can't be told. */
    private ImportRefused withoutDates(String field) {
        if (sections == 0) {
            return new ImportRefused(Remark.Kind.NO_SECTIONS);
        }
        return timeslots.isEmpty()
                ? new ImportRefused(Remark.Kind.NO_TIMESLOTS, sections, given.id())
                : new ImportRefused(Remark.Kind.NO_DATES, field, timeslots.size(), given.id(), example(field));
    }

    private String example(String field) {
        return timeslots.stream()
                .map(it -> it.path(field))
                .filter(it -> !Fields.isMissing(it))
                .map(Fields::shown)
                .findFirst()
                .orElse("–");
    }
}
