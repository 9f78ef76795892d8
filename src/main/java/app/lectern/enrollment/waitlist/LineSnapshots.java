package app.lectern.enrollment.waitlist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.RegistrationHandler;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.people.StudentFacts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Reads all about everybody in a line by a handful of queries, however long the line is. */
@Component
class LineSnapshots {

    private final SeatQueries seats;
    private final RegistrationQueries queries;
    private final MongoTemplate mongo;
    private final Clock clock;

    LineSnapshots(SeatQueries seats, RegistrationQueries queries, MongoTemplate mongo, Clock clock) {
        this.seats = seats;
        this.queries = queries;
        this.mongo = mongo;
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
        Map<UserId, StudentRecord> records = records(students, term);
        List<SectionInContext> offers = queries.existing(sections);
        return new LineSnapshot(charts, records, byId(offers, it -> it.section().id()), clock.instant());
    }

    /** Of those who have something in the term; {@link RegistrationQueries#student} says the same of each. */
    private Map<UserId, StudentRecord> records(Set<UserId> students, TermId term) {
        List<Enrollment> all = find(Enrollment.class, "user_id", students);
        List<Enrollment> own = all.stream().filter(it -> it.term().equals(term)).toList();
        List<Term> terms = find(Term.class, "_id", each(all, Enrollment::term));
        List<HeldSection> held =
                own.stream().flatMap(it -> it.courses().stream()).toList();
        var known = new Known(
                terms,
                queries.facts(students),
                all.stream().collect(groupingBy(Enrollment::userId)),
                byId(find(Section.class, "_id", each(held, HeldSection::sectionId)), Section::id),
                byId(find(Course.class, "courseID", each(held, HeldSection::courseId)), Course::courseId),
                find(RuleOverride.class, "user_id", students).stream().collect(groupingBy(RuleOverride::userId)));
        return terms.stream()
                .filter(it -> it.id().equals(term))
                .flatMap(it -> own.stream().map(enrollment -> known.record(it, enrollment)))
                .collect(toMap(it -> it.facts().userId(), Function.identity()));
    }

    private <T> List<T> find(Class<T> type, String field, Set<?> values) {
        return mongo.find(query(where(field).in(values)), type);
    }

    private static <T, V> Set<V> each(List<T> all, Function<T, V> value) {
        return all.stream().map(value).collect(toSet());
    }

    private static <K, T> Map<K, T> byId(List<T> all, Function<T, K> id) {
        return all.stream().collect(toMap(id, Function.identity()));
    }

    /** What several students' records are made of. */
    private record Known(
            List<Term> terms,
            Map<UserId, StudentFacts> facts,
            Map<UserId, List<Enrollment>> enrollments,
            Map<SectionId, Section> sections,
            Map<CourseId, Course> courses,
            Map<UserId, List<RuleOverride>> overrides) {

        StudentRecord record(Term term, Enrollment own) {
            UserId student = own.userId();
            StudentFacts known = facts.getOrDefault(student, StudentFacts.of(student));
            return new StudentRecord(
                    known,
                    term,
                    own,
                    those(sections, own, HeldSection::sectionId),
                    those(courses, own, HeldSection::courseId),
                    StudentRecord.takingBefore(term, terms, enrollments.getOrDefault(student, List.of()), known),
                    overrides.getOrDefault(student, List.of()));
        }

        private static <K, T> List<T> those(Map<K, T> known, Enrollment own, Function<HeldSection, K> id) {
            return own.courses().stream()
                    .map(id)
                    .distinct()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
