package app.lectern.student;

import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.frame.UsualTerm;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Optional;

/** A student means a term in which they may register themselves, everybody else one in which anybody may. */
@SpringComponent
@UIScope
class StudentsUsualTerm implements UsualTerm {

    private final Viewer viewer;
    private final EnrollmentService enrollments;
    private final CatalogService catalog;

    StudentsUsualTerm(Viewer viewer, EnrollmentService enrollments, CatalogService catalog) {
        this.viewer = viewer;
        this.enrollments = enrollments;
        this.catalog = catalog;
    }

    @Override
    public Optional<Term> get() {
        return viewer.id().map(enrollments::usualTerm).orElseGet(catalog::currentTerm);
    }
}
