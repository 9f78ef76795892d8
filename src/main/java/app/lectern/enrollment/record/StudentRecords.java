package app.lectern.enrollment.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.CourseId;
import app.lectern.base.GradeScale;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.people.StudentFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What several students' records are made of. */
record StudentRecords(
        TermId term,
        List<Term> terms,
        Map<UserId, StudentFacts> facts,
        Map<UserId, List<Enrollment>> enrollments,
        Map<SectionId, Section> sections,
        Map<CourseId, Course> courses,
        Map<UserId, List<RuleOverride>> overrides,
        GradeScale grades) {

    static StudentRecords of(
            MongoTemplate mongo,
            TermId term,
            Set<UserId> students,
            Map<UserId, StudentFacts> facts,
            GradeScale grades) {
        List<Enrollment> all = find(mongo, Enrollment.class, "user_id", students);
        List<HeldSection> held = all.stream()
                .filter(it -> it.term().equals(term))
                .flatMap(it -> it.courses().stream())
                .toList();
        return new StudentRecords(
                term,
                find(mongo, Term.class, "_id", each(all, Enrollment::term)),
                facts,
                all.stream().collect(groupingBy(Enrollment::userId)),
                byId(find(mongo, Section.class, "_id", each(held, HeldSection::sectionId)), Section::id),
                byId(find(mongo, Course.class, "courseID", each(held, HeldSection::courseId)), Course::courseId),
                find(mongo, RuleOverride.class, "user_id", students).stream().collect(groupingBy(RuleOverride::userId)),
                grades);
    }

    private static <T> List<T> find(MongoTemplate mongo, Class<T> type, String field, Set<?> values) {
        return mongo.find(query(where(field).in(values)), type);
    }

    private static <T, V> Set<V> each(List<T> all, Function<T, V> value) {
        return all.stream().map(value).collect(toSet());
    }

    private static <K, T> Map<K, T> byId(List<T> all, Function<T, K> id) {
        return all.stream().collect(toMap(id, Function.identity()));
    }

    /** Of those who have something in the term. */
    Map<UserId, StudentRecord> byStudent() {
        return terms.stream()
                .filter(it -> it.id().equals(term))
                .flatMap(it -> own().map(enrollment -> record(it, enrollment)))
                .collect(toMap(it -> it.enrollment().userId(), Function.identity()));
    }

    private Stream<Enrollment> own() {
        return enrollments.values().stream().flatMap(Collection::stream).filter(it -> it.term()
                .equals(term));
    }

    private StudentRecord record(Term term, Enrollment own) {
        UserId student = own.userId();
        return StudentRecord.of(
                facts.getOrDefault(student, StudentFacts.of(student)),
                term,
                own,
                those(sections, own, HeldSection::sectionId),
                those(courses, own, HeldSection::courseId),
                terms,
                enrollments.getOrDefault(student, List.of()),
                overrides.getOrDefault(student, List.of()),
                grades);
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
