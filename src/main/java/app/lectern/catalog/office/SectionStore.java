package app.lectern.catalog.office;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.Change;
import app.lectern.base.CourseId;
import app.lectern.base.NoSuchSection;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.Course;
import app.lectern.catalog.SearchFields;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionBuilder;
import app.lectern.catalog.SectionChanged;
import app.lectern.catalog.Sections;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.PartialUpdate.Difference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Criteria;

/** Stores sections of the courses it was made for, each with what the courses grid shows of it. */
class SectionStore extends CatalogStore<SectionId, Section> {

    private final Sections sections;
    private final Map<CourseId, Course> courses;
    private final Map<TermId, Term> terms;

    SectionStore(
            Sections sections,
            PartialUpdate differences,
            ApplicationEventPublisher events,
            Collection<Course> courses,
            Collection<Term> terms) {
        super(Section.class, differences, events);
        this.sections = sections;
        this.courses = courses.stream().collect(toMap(Course::courseId, Function.identity()));
        this.terms = terms.stream().collect(toMap(Term::id, Function.identity()));
    }

    @Override
    SectionId key(Section section) {
        return section.id();
    }

    @Override
    List<Section> find(Collection<SectionId> ids) {
        return sections.findAllById(ids);
    }

    @Override
    Section completed(Section given, @Nullable Section before) {
        return before == null
                ? listed(given.withListing(null).withVersion(null))
                : listed(SectionBuilder.builder(given)
                        .taken(before.taken())
                        .waiting(before.waiting())
                        .listing(before.listing())
                        .version(before.version())
                        .build());
    }

    private Section listed(Section section) {
        Course course = courses.get(section.courseId());
        return course == null ? section : section.withListing(SearchFields.of(section, inTerm(course, section.term())));
    }

    private Course inTerm(Course course, TermId id) {
        Term term = terms.get(id);
        return term == null ? course : course.in(term);
    }

    /** A section that only needs to be listed anew says the same as before. */
    @Override
    Change change(@Nullable Section before, Section after) {
        if (before == null) {
            return Change.CREATED;
        }
        return before.saysTheSameAs(after) ? Change.UNCHANGED : Change.UPDATED;
    }

    @Override
    void check(Section after) {
        if (!courses.containsKey(after.courseId())) {
            throw new IllegalArgumentException("There is no course " + after.courseId());
        }
    }

    @Override
    boolean sayTheSame(Section one, Section other) {
        return one.saysTheSameAs(other);
    }

    /** Lists stored sections anew whose courses have changed; reads again when somebody else changes one in between. */
    void relist(Collection<Section> stored) {
        List<Difference<Section>> differing = differing(stored);
        boolean all = differences.updateAll(differing, Section.class);
        differing.forEach(it -> tellOfChange(it.after()));
        if (!all) {
            relist(find(differing.stream().map(it -> it.after().id()).toList()));
        }
    }

    private List<Difference<Section>> differing(Collection<Section> stored) {
        return stored.stream()
                .map(before -> new Difference<>(same(before), before, listed(before)))
                .filter(Difference::changes)
                .toList();
    }

    @Override
    Criteria same(Section stored) {
        return where("_id").is(stored.id()).and("version").is(stored.version());
    }

    @Override
    NotFound gone(SectionId id) {
        return new NoSuchSection(id);
    }

    @Override
    Object changed(SectionId id) {
        return new SectionChanged(id);
    }
}
