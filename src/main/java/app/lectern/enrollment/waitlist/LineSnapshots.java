package app.lectern.enrollment.waitlist;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.RegistrationHandler;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.StudentRecord;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads all about everybody in a line by a handful of queries, however long the line is. */
@Component
class LineSnapshots {

    private final SeatQueries seats;
    private final RegistrationQueries queries;
    private final Clock clock;

    LineSnapshots(SeatQueries seats, RegistrationQueries queries, Clock clock) {
        this.seats = seats;
        this.queries = queries;
        this.clock = clock;
    }

    /** At the section's line, and at the lines of all that is waited for together with it. */
    LineSnapshot at(SectionId section) {
        Set<SectionId> sections = Set.of(section);
        LineSnapshot snapshot = read(sections, section.term());
        while (!sections.containsAll(snapshot.waitedFor())) {
            sections = snapshot.waitedFor();
            snapshot = read(sections, section.term());
        }
        return snapshot;
    }

    /** The seats before the students, as everywhere: see {@link RegistrationHandler}. */
    private LineSnapshot read(Set<SectionId> sections, TermId term) {
        SeatCharts charts = seats.charts(sections);
        Set<UserId> students =
                charts.all().flatMap(it -> it.line().values().stream()).collect(toSet());
        Map<UserId, StudentRecord> records = queries.students(students, term);
        List<SectionInContext> inContext = queries.existing(sections);
        return new LineSnapshot(
                charts, records, byId(inContext, it -> it.section().id()), clock.instant());
    }

    private static <K, T> Map<K, T> byId(List<T> all, Function<T, K> id) {
        return all.stream().collect(toMap(id, Function.identity()));
    }
}
