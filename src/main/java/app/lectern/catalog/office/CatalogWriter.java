package app.lectern.catalog.office;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.Change;
import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Courses;
import app.lectern.catalog.Section;
import app.lectern.catalog.Sections;
import app.lectern.catalog.Term;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The writing side of the catalog, for {@link CatalogOffice} and for work that no person asked for. */
@Component
public class CatalogWriter {

    private final TermStore terms;
    private final CourseStore courses;
    private final Courses stored;
    private final Sections sections;
    private final PartialUpdate differences;
    private final ApplicationEventPublisher events;

    CatalogWriter(
            TermStore terms,
            CourseStore courses,
            Courses stored,
            Sections sections,
            PartialUpdate differences,
            ApplicationEventPublisher events) {
        this.terms = terms;
        this.courses = courses;
        this.stored = stored;
        this.sections = sections;
        this.differences = differences;
        this.events = events;
    }

    List<Course> courses(Collection<CourseId> ids) {
        return courses.find(ids);
    }

    public Change put(Term term, boolean dryRun) {
        return terms.put(List.of(term), dryRun).getFirst();
    }

    /** Stores what courses say in their last editions. */
    public List<Change> putCourses(List<Course> batch, boolean dryRun) {
        return putCourses(batch, dryRun, courses);
    }

    /** Stores what courses say in this term; in all others they go on saying what they said. */
    List<Change> putCourses(List<Course> batch, Term term, boolean dryRun) {
        return putCourses(batch, dryRun, editions(EditionStore.in(term, terms.all())));
    }

    private List<Change> putCourses(List<Course> batch, boolean dryRun, CourseStore store) {
        List<Change> changes = store.put(batch, dryRun);
        if (!dryRun) {
            relist(updated(batch, changes));
        }
        return changes;
    }

    private static Set<CourseId> updated(List<Course> batch, List<Change> changes) {
        var updated = new HashSet<CourseId>();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) == Change.UPDATED) {
                updated.add(batch.get(i).courseId());
            }
        }
        return updated;
    }

    public List<Change> putSections(List<Section> batch, boolean dryRun) {
        return registerOf(batch).put(batch, dryRun);
    }

    /** Stores courses of which something is said in some terms. */
    CourseStore editions(BinaryOperator<Course> said) {
        return new EditionStore(stored, differences, events, said);
    }

    /** Lists the sections of these courses anew. */
    public void relist(Set<CourseId> courseIds) {
        if (!courseIds.isEmpty()) {
            relist(sections.findByCourseIdIn(courseIds));
        }
    }

    /** Lists sections anew whose listings differ from what their courses say. */
    public void relist(Collection<Section> stored) {
        registerOf(stored).relist(stored);
    }

    /** Stores sections like these: of the same courses, as these are stored now. */
    SectionStore registerOf(Collection<Section> batch) {
        Set<CourseId> courseIds = batch.stream().map(Section::courseId).collect(toSet());
        return new SectionStore(sections, differences, events, courses.find(courseIds), terms.all());
    }
}
