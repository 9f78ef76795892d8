package app.lectern.registrar.ui.catalog;

import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import app.lectern.catalog.Term;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where the office's views of the catalog are, and how one gets from one to the other. */
class CatalogNavigation {

    static final String TERMS = "registrar/terms";
    static final String COURSES = "registrar/courses";
    static final String COURSE = "courseID";
    static final String TERM = "term";
    static final String SEARCH = "q";

    private CatalogNavigation() {}

    static Anchor termsLink(String text) {
        return new Anchor(TERMS, text);
    }

    static Anchor coursesLink(String text) {
        return new Anchor(COURSES, text);
    }

    static void toCourses(String search) {
        UI.getCurrent()
                .navigate(
                        OfficeCoursesView.class,
                        search.isBlank() ? QueryParameters.empty() : QueryParameters.of(SEARCH, search));
    }

    static void toCourse(CourseId course) {
        UI.getCurrent().navigate(OfficeCourseView.class, of(course));
    }

    static void toCourse(CourseId course, TermId term) {
        UI.getCurrent().navigate(OfficeCourseView.class, of(course), in(term));
    }

    static void toCourse(CourseId course, Optional<Term> term) {
        term.map(Term::id).ifPresentOrElse(id -> toCourse(course, id), () -> toCourse(course));
    }

    static RouterLink courseLink(String text, CourseId course) {
        return new RouterLink(text, OfficeCourseView.class, of(course));
    }

    /** The page on which students see the course. */
    static Anchor studentsLink(String text, CourseId course, TermId term) {
        String segment =
                URLEncoder.encode(course.value(), StandardCharsets.UTF_8).replace("+", "%20");
        return new Anchor("course/" + segment + "?term=" + term, text);
    }

    private static RouteParameters of(CourseId course) {
        return new RouteParameters(new RouteParam(COURSE, course.value()));
    }

    private static QueryParameters in(TermId term) {
        return QueryParameters.simple(Map.of(TERM, term.value()));
    }
}
