package app.lectern.enrollment.record;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.stage;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.NoSuchSection;
import app.lectern.base.NoSuchTerm;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.people.GradeScales;
import app.lectern.people.StudentFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.stereotype.Component;

/**
 * Reads what a decision needs by one query for the student and one for the sections, however much it joins: an
 * enrollment costs two of these, one look at the seats, and one write.
 */
@Component
public class RegistrationQueries {

    /** Those of any of its editions, from one field; which of them hold in the term is seen afterwards. */
    private static final String COREQUISITES = "{ $reduce: { input: { $ifNull: ['$course.earlier', []] },"
            + " initialValue: '$course.corequisites', in: { $concatArrays: ['$$value', '$$this.corequisites'] } } }";

    private final MongoTemplate mongo;
    private final GradeScales grades;

    RegistrationQueries(MongoTemplate mongo, GradeScales grades) {
        this.mongo = mongo;
        this.grades = grades;
    }

    /**
     * What is on record of the student.
     *
     * @throws NotFound when there is no such term
     */
    public StudentRecord student(UserId student, TermId term) {
        var found = mongo.aggregate(newAggregation(ofStudent(student, term)), "term", Document.class)
                .getUniqueMappedResult();
        if (found == null) {
            throw new NoSuchTerm(term);
        }
        return record(found, student);
    }

    /** Lookups join by plain fields only: the embedded engine follows no path through two arrays. */
    private static List<AggregationOperation> ofStudent(UserId student, TermId term) {
        return List.of(
                stage(new Document("$match", new Document("_id", term.value()))),
                stage(new Document(
                        "$addFields",
                        new Document("student", student.value()).append("own", Enrollment.idOf(student, term)))),
                lookup("user", "student", "user_id", "user"),
                lookup("enrollment", "own", "_id", "enrollment"),
                stage("{ $unwind: { path: '$enrollment', preserveNullAndEmptyArrays: true } }"),
                lookup("enrollment", "student", "user_id", "all"),
                stage("{ $addFields: { sectionIds: '$enrollment.courses.sectionId',"
                        + " courseIds: '$enrollment.courses.courseID', termIds: '$all.term' } }"),
                lookup("section", "sectionIds", "_id", "held"),
                lookup("course", "courseIds", "courseID", "courses"),
                lookup("term", "termIds", "_id", "terms"),
                lookup("override", "student", "user_id", "overrides"));
    }

    private static AggregationOperation lookup(String from, String local, String foreign, String as) {
        return stage(new Document(
                "$lookup",
                new Document("from", from)
                        .append("localField", local)
                        .append("foreignField", foreign)
                        .append("as", as)));
    }

    private StudentRecord record(Document found, UserId student) {
        Term term = read(Term.class, found);
        StudentFacts facts =
                all(StudentFacts.class, found, "user").findFirst().orElseGet(() -> StudentFacts.of(student));
        Document own = found.get("enrollment", Document.class);
        List<Enrollment> others = all(found, "all")
                .filter(it -> !term.id().value().equals(it.getString("term")))
                .map(it -> read(Enrollment.class, it))
                .toList();
        return StudentRecord.of(
                facts,
                term,
                own == null ? Enrollment.none(student, term.id()) : read(Enrollment.class, own),
                all(Section.class, found, "held").toList(),
                all(Course.class, found, "courses").toList(),
                others.isEmpty() ? List.of() : all(Term.class, found, "terms").toList(),
                others,
                all(RuleOverride.class, found, "overrides").toList(),
                grades.now());
    }

    /**
     * The same of many students at once, by a handful of queries however many they are; whoever has nothing in the term is
     * left out, and so is everybody when there is no such term.
     */
    public Map<UserId, StudentRecord> students(Set<UserId> students, TermId term) {
        return StudentRecords.of(mongo, term, students, facts(students), grades.now())
                .byStudent();
    }

    /** What the school knows of these people; whoever is not known is left out. */
    public Map<UserId, StudentFacts> facts(Collection<UserId> students) {
        return mongo.find(query(where("user_id").in(students)), StudentFacts.class, "user").stream()
                .collect(toMap(StudentFacts::userId, Function.identity()));
    }

    /** How many seats each of these sections has; one that is no more is left out. */
    public Map<SectionId, Integer> capacities(Collection<SectionId> sections) {
        var query =
                query(where("_id").in(sections.stream().map(SectionId::toString).toList()));
        query.fields().include("capacity");
        return mongo.find(query, Document.class, "section").stream()
                .collect(toMap(it -> SectionId.of(it.getString("_id")), it -> it.getInteger("capacity")));
    }

    /**
     * These sections, in this order, with what the catalog says around them.
     *
     * @throws NotFound when there is no such section
     */
    public List<SectionInContext> inContext(Collection<SectionId> sections) {
        Map<SectionId, SectionInContext> found = byId(sections);
        Set<SectionId> missing = new TreeSet<>(sections);
        missing.removeAll(found.keySet());
        missing.stream().findFirst().ifPresent(id -> {
            throw new NoSuchSection(id);
        });
        return sections.stream().map(found::get).toList();
    }

    /** The same; empty when there is one of them no more. */
    public Optional<List<SectionInContext>> allInContext(Collection<SectionId> sections) {
        Map<SectionId, SectionInContext> found = byId(sections);
        return found.keySet().containsAll(sections)
                ? Optional.of(sections.stream().map(found::get).toList())
                : Optional.empty();
    }

    private Map<SectionId, SectionInContext> byId(Collection<SectionId> sections) {
        return existing(sections).stream().collect(toMap(it -> it.section().id(), Function.identity()));
    }

    /** Those of these sections that there are. */
    public List<SectionInContext> existing(Collection<SectionId> sections) {
        return mongo
                .aggregate(newAggregation(ofSections(sections)), "section", Document.class)
                .getMappedResults()
                .stream()
                .map(this::sectionInContext)
                .toList();
    }

    private static List<AggregationOperation> ofSections(Collection<SectionId> sections) {
        var ids = sections.stream().map(SectionId::toString).toList();
        return List.of(
                stage(new Document("$match", new Document("_id", new Document("$in", ids)))),
                lookup("course", "courseID", "courseID", "course"),
                stage("{ $unwind: { path: '$course', preserveNullAndEmptyArrays: true } }"),
                lookup("section", "courseID", "courseID", "siblings"),
                stage("{ $addFields: { others: " + COREQUISITES + " } }"),
                lookup("section", "others", "courseID", "corequisites"),
                lookup("term", "term", "_id", "terms"));
    }

    private SectionInContext sectionInContext(Document found) {
        Section section = read(Section.class, found);
        String term = section.term().value();
        return new SectionInContext(
                section,
                course(found),
                ofTerm(term, found, "siblings")
                        .map(it ->
                                section.id().toString().equals(it.getString("_id")) ? section : read(Section.class, it))
                        .toList(),
                ofTerm(term, found, "corequisites")
                        .map(it -> read(Section.class, it))
                        .toList());
    }

    private @Nullable Course course(Document found) {
        Document document = found.get("course", Document.class);
        if (document == null) {
            return null;
        }
        Course course = read(Course.class, document);
        return all(Term.class, found, "terms").findFirst().map(course::in).orElse(course);
    }

    private static Stream<Document> ofTerm(String term, Document found, String field) {
        return all(found, field).filter(it -> term.equals(it.getString("term")));
    }

    private <T> Stream<T> all(Class<T> type, Document found, String field) {
        return all(found, field).map(it -> read(type, it));
    }

    private static Stream<Document> all(Document found, String field) {
        return found.getList(field, Document.class, List.of()).stream();
    }

    private <T> T read(Class<T> type, Document document) {
        return mongo.getConverter().read(type, document);
    }
}
