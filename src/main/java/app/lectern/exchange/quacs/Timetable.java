package app.lectern.exchange.quacs;

import static java.lang.Integer.parseInt;

import app.lectern.catalog.Meeting;
import app.lectern.catalog.Term;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads when sections of one term meet. */
class Timetable {

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "M", DayOfWeek.MONDAY,
            "T", DayOfWeek.TUESDAY,
            "W", DayOfWeek.WEDNESDAY,
            "R", DayOfWeek.THURSDAY,
            "F", DayOfWeek.FRIDAY,
            "S", DayOfWeek.SATURDAY,
            "U", DayOfWeek.SUNDAY);

    private static final Set<String> NO_TIME = Set.of("", "-1", "-1.0");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,2}):?(?=\\d{2}))?(\\d{1,2})(?:\\.0+)?");
    private static final LocalTime LAST = LocalTime.of(23, 59);

    private final Term term;
    private final LocalDate middle;

    Timetable(Term term) {
        this.term = term;
        middle = term.starts().plusDays(ChronoUnit.DAYS.between(term.starts(), term.ends()) / 2);
    }

    /** When a section meets, each time once; what has no time or can't be read is noted. */
    List<Meeting> meetings(JsonNode timeslots, List<Remark> notes) {
        var meetings = new ArrayList<Meeting>();
        for (JsonNode slot : Fields.elements(timeslots)) {
            meeting(slot, notes).filter(it -> !meetings.contains(it)).ifPresent(meetings::add);
        }
        if (meetings.isEmpty() && notes.stream().noneMatch(it -> it.kind() == Kind.DAYS_WITHOUT_TIME)) {
            notes.add(Remark.of(Kind.NO_MEETING_TIME));
        }
        if (meetings.stream().anyMatch(this::isOutsideTerm)) {
            notes.add(Remark.of(Kind.MEETS_OUTSIDE_TERM, term.name()));
        }
        return List.copyOf(meetings);
    }

    private boolean isOutsideTerm(Meeting meeting) {
        return meeting.from().isBefore(term.starts()) || meeting.to().isAfter(term.ends());
    }

    private Optional<Meeting> meeting(JsonNode slot, List<Remark> notes) {
        if (!slot.isObject()) {
            return unreadable(slot, notes);
        }
        boolean hasTime = !NO_TIME.contains(slot.path("timeStart").asString(""));
        boolean hasDays = !Fields.elements(slot.path("days")).isEmpty();
        if (hasTime && hasDays) {
            return readable(slot, notes);
        }
        if (hasTime || hasDays) {
            notes.add(Remark.of(Kind.DAYS_WITHOUT_TIME));
        }
        return Optional.empty();
    }

    private Optional<Meeting> readable(JsonNode slot, List<Remark> notes) {
        try {
            LocalTime start = time(slot.path("timeStart"));
            return Optional.of(new Meeting(
                    days(slot.path("days")),
                    start,
                    end(start, slot.path("timeEnd"), notes),
                    date(slot, "dateStart", term.starts(), notes),
                    date(slot, "dateEnd", term.ends(), notes),
                    place(slot)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return unreadable(slot, notes);
        }
    }

    private static Optional<Meeting> unreadable(JsonNode slot, List<Remark> notes) {
        notes.add(Remark.of(Kind.MEETING_UNREADABLE, Fields.shown(slot)));
        return Optional.empty();
    }

    private static Set<DayOfWeek> days(JsonNode letters) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (JsonNode text : Fields.elements(letters)) {
            for (String letter : text.asString("?").strip().split("")) {
                DayOfWeek day = DAYS.get(letter);
                if (day == null) {
                    throw new IllegalArgumentException("No day of the week is written " + text);
                }
                days.add(day);
            }
        }
        return days;
    }

    /** A time as in 1445 or 14:45, for a quarter to three in the afternoon. */
    private static LocalTime time(JsonNode time) {
        Matcher written = TIME.matcher(time.asString("").strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("No time is written " + time);
        }
        return LocalTime.of(written.group(1) == null ? 0 : parseInt(written.group(1)), parseInt(written.group(2)));
    }

    /** A day's last minute stands for its end, at 24:00 or 0:00, as meetings are within a day. */
    private static LocalTime end(LocalTime start, JsonNode time, List<Remark> notes) {
        boolean midnight = Fields.id(time).replace(":", "").equals("2400");
        LocalTime end = midnight ? LocalTime.MIDNIGHT : time(time);
        if (end.equals(LocalTime.MIDNIGHT) && start.isBefore(LAST)) {
            notes.add(Remark.of(Kind.UNTIL_MIDNIGHT));
            return LAST;
        }
        return end;
    }

    private LocalDate date(JsonNode slot, String field, LocalDate otherwise, List<Remark> notes) {
        JsonNode date = slot.path(field);
        Optional<MonthDay> day = YearlessDate.of(date.asString(""));
        if (day.isEmpty()) {
            notes.add(Fields.isMissing(date) ? Remark.of(Kind.FIELD_MISSING, field) : Fields.notRead(field, date));
        }
        return day.map(it -> YearlessDate.nearest(it, middle)).orElse(otherwise);
    }

    private static @Nullable String place(JsonNode slot) {
        String place = Fields.line(slot.path("location").asString(""));
        return Teachers.isUnknown(place) ? null : place;
    }
}
