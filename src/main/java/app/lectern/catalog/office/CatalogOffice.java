package app.lectern.catalog.office;

import app.lectern.base.Change;
import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import java.util.Collection;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the registrar changes in the catalog. Only differences are written, each document by itself, so that what comes
 * half through a batch stays and the rest can be put again.
 */
@Service
public class CatalogOffice {

    private final CatalogWriter writer;

    CatalogOffice(CatalogWriter writer) {
        this.writer = writer;
    }

    /** Those of these courses that there are, to build upon what is stored. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<Course> courses(Collection<CourseId> ids) {
        return writer.courses(ids);
    }

    /** Stores a term, or says what storing it would do. */
    @PreAuthorize("hasRole('ADMIN')")
    public Change put(Term term, boolean dryRun) {
        return writer.put(term, dryRun);
    }

    /**
     * Stores what courses say in one term, or says what storing it would do: for each, in their order. In all other terms
     * they go on saying what they said. The sections of changed courses are listed anew.
     */
    @PreAuthorize("hasRole('ADMIN')")
    public List<Change> putCourses(List<Course> courses, Term term, boolean dryRun) {
        return writer.putCourses(courses, term, dryRun);
    }

    /** The same of what they say in their last editions. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<Change> putCourses(List<Course> courses, boolean dryRun) {
        return writer.putCourses(courses, dryRun);
    }

    /**
     * Stores sections, or says what storing them would do: for each, in their order. Places taken are kept as they are
     * stored, and listings are derived.
     *
     * @throws IllegalArgumentException when the course of a section that is to be written isn't there
     */
    @PreAuthorize("hasRole('ADMIN')")
    public List<Change> putSections(List<Section> sections, boolean dryRun) {
        return writer.putSections(sections, dryRun);
    }
}
