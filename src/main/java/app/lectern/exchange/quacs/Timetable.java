package app.lectern.exchange.quacs;

import app.lectern.catalog.Meeting;
import app.lectern.catalog.Term;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
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

    private final Term term;
    private final LocalDate middle;

    Timetable(Term term) {
        this.term = term;
        middle = term.starts().plusDays(ChronoUnit.DAYS.between(term.starts(), term.ends()) / 2);
    }

    /** When a section meets, each time once; what has no time or can't be read is noted. */
    List<Meeting> meetings(JsonNode timeslots, List<Remark> notes) {
        var meetings = new ArrayList<Meeting>();
        for (JsonNode slot : timeslots) {
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
        boolean hasTime = slot.path("timeStart").asInt(-1) >= 0;
        boolean hasDays = !slot.path("days").isEmpty();
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
            return Optional.of(new Meeting(
                    days(slot.path("days")),
                    time(slot.path("timeStart")),
                    time(slot.path("timeEnd")),
                    date(slot.path("dateStart"), term.starts()),
                    date(slot.path("dateEnd"), term.ends()),
                    place(slot)));
        } catch (DateTimeException | IllegalArgumentException e) {
            notes.add(Remark.of(Kind.MEETING_UNREADABLE, slot));
            return Optional.empty();
        }
    }

    private static Set<DayOfWeek> days(JsonNode letters) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (JsonNode letter : letters) {
            DayOfWeek day = DAYS.get(letter.asString(""));
            if (day == null) {
                throw new IllegalArgumentException("No day of the week is written " + letter);
            }
            days.add(day);
        }
        return days;
    }

    /** A time as in 1445, for a quarter to three in the afternoon. */
    private static LocalTime time(JsonNode number) {
        int time = number.asInt(-1);
        return LocalTime.of(Math.floorDiv(time, 100), Math.floorMod(time, 100));
    }

    private LocalDate date(JsonNode date, LocalDate otherwise) {
        return YearlessDate.of(date.asString(""))
                .map(day -> YearlessDate.nearest(day, middle))
                .orElse(otherwise);
    }

    private static @Nullable String place(JsonNode slot) {
        String place = Fields.line(slot.path("location").asString(""));
        return place.isEmpty() ? null : place;
    }

    /** Who teaches, each once. */
    static List<String> instructors(JsonNode timeslots) {
        return StreamSupport.stream(timeslots.spliterator(), false)
                .map(slot -> Fields.line(slot.path("instructor").asString("")).replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
