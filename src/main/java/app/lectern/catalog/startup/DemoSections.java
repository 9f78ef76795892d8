package app.lectern.catalog.startup;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.Reservation;
import app.lectern.catalog.Restriction;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionBuilder;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Reads the demo school's sections, for the terms of one year. */
class DemoSections {

    private static final String DAY_LETTERS = "MTWRFSU";

    private final Map<String, Term> terms;
    private final List<CSVRecord> rows;

    DemoSections(SchoolYear year) {
        terms = year.bySeason();
        rows = rows();
    }

    private static List<CSVRecord> rows() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setNullString("")
                .get();
        var resource = new ClassPathResource("demo/sections.csv");
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo school's sections can't be read", e);
        }
    }

    List<Section> sections() {
        return rows.stream().map(this::section).toList();
    }

    /** How many seats should be held, by section. */
    Map<SectionId, Integer> taken() {
        var taken = new LinkedHashMap<SectionId, Integer>();
        rows.forEach(row -> taken.put(id(row, row.get("number")), Integer.parseInt(row.get("taken"))));
        return taken;
    }

    private Section section(CSVRecord row) {
        var component = Component.valueOf(row.get("component"));
        return SectionBuilder.builder()
                .id(id(row, row.get("number")))
                .courseId(new CourseId(row.get("courseID")))
                .term(term(row).id())
                .component(component)
                .belongsTo(lecture(row))
                .credits(component == Component.LAB ? 0 : null)
                .capacity(Integer.parseInt(row.get("capacity")))
                .waitlistCapacity(number(row, "waitlist"))
                .reserved(reserved(row))
                .reservedUntil(row.get("reserved") == null ? null : term(row).starts())
                .meetings(meetings(row))
                .instructors(List.of(row.get("instructor")))
                .restriction(restriction(row))
                .status(SectionStatus.valueOf(row.get("status")))
                .build();
    }

    private static @Nullable Integer number(CSVRecord row, String column) {
        String number = row.get(column);
        return number == null ? null : Integer.valueOf(number);
    }

    /** As in {@code Frosh:8;Transfer:2}. */
    private static List<Reservation> reserved(CSVRecord row) {
        String groups = row.get("reserved");
        return groups == null
                ? List.of()
                : Stream.of(groups.split(";"))
                        .map(group -> group.split(":"))
                        .map(group -> new Reservation(group[0], Integer.parseInt(group[1])))
                        .toList();
    }

    private static @Nullable Restriction restriction(CSVRecord row) {
        String except = row.get("except");
        return except == null ? null : new Restriction(Set.of(), classifications(except), Set.of());
    }

    private static Set<Classification> classifications(String names) {
        return Stream.of(names.split(";")).map(Classification::valueOf).collect(toSet());
    }

    private Term term(CSVRecord row) {
        return Objects.requireNonNull(terms.get(row.get("season")));
    }

    private SectionId id(CSVRecord row, String number) {
        return new SectionId(term(row).id(), number);
    }

    private @Nullable SectionId lecture(CSVRecord row) {
        String number = row.get("belongsTo");
        return number == null ? null : id(row, number);
    }

    private List<Meeting> meetings(CSVRecord row) {
        String days = row.get("days");
        if (days == null) {
            return List.of();
        }
        Term term = term(row);
        return List.of(new Meeting(
                days(days),
                LocalTime.parse(row.get("start")),
                LocalTime.parse(row.get("end")),
                term.starts(),
                term.ends(),
                row.get("place")));
    }

    private static Set<DayOfWeek> days(String letters) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        letters.chars().map(DAY_LETTERS::indexOf).forEach(index -> days.add(DayOfWeek.of(index + 1)));
        return days;
    }
}
