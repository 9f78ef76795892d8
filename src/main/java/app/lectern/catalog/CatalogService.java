package app.lectern.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the school teaches, for everyone to read; what is of a draft, for the office alone. */
@Service
@PreAuthorize("permitAll()")
public class CatalogService {

    private final MongoTemplate mongo;
    private final VisibleTerms visible;
    private final Clock clock;

    CatalogService(MongoTemplate mongo, VisibleTerms visible, Clock clock) {
        this.mongo = mongo;
        this.visible = visible;
        this.clock = clock;
    }

    /** All terms, the latest first. */
    public List<Term> terms() {
        return visible.of(mongo.findAll(Term.class)).stream()
                .sorted(Comparator.comparing(Term::starts).reversed())
                .toList();
    }

    public Optional<Term> term(TermId id) {
        return visible.of(mongo.find(query(where("_id").is(id)), Term.class)).stream()
                .findFirst();
    }

    /**
     * The term that a visitor means who names none: the earliest in which anybody may register now; else the next to open,
     * the one that is running, the next to start, the last. Empty when there is no term at all.
     */
    public Optional<Term> currentTerm() {
        return TermChoice.ofAnybody(clock.instant()).among(terms());
    }

    /** The same for a student of this classification. */
    public Optional<Term> currentTerm(@Nullable Classification classification) {
        return TermChoice.ofStudent(classification, clock.instant()).among(terms());
    }

    /**
     * A page of sections.
     *
     * @param page sorted by fields of {@link Section}, as in {@code listing.title}; ties are broken by course and id
     */
    public List<Section> sections(SectionFilter filter, Pageable page) {
        return visible.hides(filter.term()) ? List.of() : mongo.find(SectionQuery.page(filter, page), Section.class);
    }

    public long count(SectionFilter filter) {
        return visible.hides(filter.term()) ? 0 : mongo.count(SectionQuery.of(filter), Section.class);
    }

    /** The subjects that have a section in the term, in order. */
    public List<String> subjects(TermId term) {
        return distinct(term, "listing.subject", String.class)
                .filter(subject -> !subject.isEmpty())
                .sorted()
                .toList();
    }

    /** What sections of the term are worth, in order. */
    public List<Integer> credits(TermId term) {
        return distinct(term, "listing.credits", Integer.class).sorted().toList();
    }

    private <T> Stream<T> distinct(TermId term, String field, Class<T> type) {
        return visible.hides(term)
                ? Stream.empty()
                : mongo.findDistinct(query(where("term").is(term)), field, Section.class, type).stream();
    }

    /** A course as its last edition says. */
    public Optional<Course> course(CourseId id) {
        return Optional.ofNullable(mongo.findOne(query(where("courseID").is(id)), Course.class))
                .map(it -> it.without(visible.hidden()));
    }

    /** A course as it is in a term. */
    public Optional<Course> course(CourseId id, Term term) {
        return course(id).map(it -> it.in(term));
    }

    /**
     * A page of courses, as they are in the term that is asked for, else as their last editions say.
     *
     * @param page sorted by fields of {@link Course}, as in its last edition; ties are broken by course id
     */
    public Page<Course> courses(CourseFilter filter, Pageable page) {
        if (filter.term() != null && visible.hides(filter.term())) {
            return Page.empty(page);
        }
        Query query = filter.term() == null ? CourseQuery.of(filter) : taughtIn(filter.term(), filter);
        long total = mongo.count(query, Course.class);
        Query ordered = query.with(StableSort.of(page, "courseID"));
        Optional<Term> term = Optional.ofNullable(filter.term()).flatMap(this::term);
        Set<TermId> hidden = visible.hidden();
        return new PageImpl<>(mongo.find(ordered, Course.class), page, total)
                .map(course -> term.map(course::in).orElseGet(() -> course.without(hidden)));
    }

    private Query taughtIn(TermId term, CourseFilter filter) {
        var sections = SectionFilter.all(term)
                .withSearch(filter.search())
                .withSubject(filter.subject())
                .withOpenOnly(filter.openOnly());
        List<String> ids = mongo.findDistinct(SectionQuery.of(sections), "courseID", Section.class, String.class);
        return query(where("courseID").in(ids));
    }

    public Optional<Section> section(SectionId id) {
        return visible.hides(id.term()) ? Optional.empty() : Optional.ofNullable(mongo.findById(id, Section.class));
    }

    /** Those of these sections that there are. */
    public List<Section> sections(Collection<SectionId> ids) {
        return shown(mongo.find(query(where("_id").in(ids)), Section.class));
    }

    /** All sections of these courses in the term, and these further ones. */
    public List<Section> sectionsOf(TermId term, Collection<CourseId> courses, Collection<SectionId> further) {
        Criteria ofCourses = where("term").is(term).and("courseID").in(courses);
        return shown(mongo.find(
                new Query(new Criteria().orOperator(ofCourses, where("_id").in(further))), Section.class));
    }

    private List<Section> shown(List<Section> sections) {
        if (sections.isEmpty()) {
            return sections;
        }
        Set<TermId> hidden = visible.hidden();
        return sections.stream().filter(it -> !hidden.contains(it.term())).toList();
    }

    /** The course's earliest lecture in a term that is not over; when all are, its latest. */
    public Optional<Section> firstSection(CourseId course) {
        var terms = terms().stream().collect(toMap(Term::id, Function.identity()));
        var now = clock.instant();
        List<Section> lectures = mongo.find(query(where("courseID").is(course)), Section.class).stream()
                .filter(it -> it.component() == Component.LECTURE && terms.containsKey(it.term()))
                .sorted(Comparator.comparing((Section it) ->
                                requireNonNull(terms.get(it.term())).starts())
                        .thenComparing(Section::id))
                .toList();
        return lectures.stream()
                .filter(it -> !requireNonNull(terms.get(it.term())).isOver(now))
                .findFirst()
                .or(() -> lectures.stream().reduce((earlier, later) -> later));
    }

    /** All sections of a course in the term: lectures first, each by its number. */
    public List<Section> sectionsOf(TermId term, CourseId course) {
        return sectionsOf(term, List.of(course), List.of()).stream()
                .sorted(Comparator.comparing(Section::component).thenComparing(Section::id))
                .toList();
    }
}
