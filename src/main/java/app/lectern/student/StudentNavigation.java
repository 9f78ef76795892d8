package app.lectern.student;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where the students' views are, and how one gets from one to the other. */
class StudentNavigation {

    static final String TERM = "term";
    static final String COURSE = "courseID";
    static final String ENROLL = "enroll";
    static final String OFFICE_TERMS = "registrar/terms";

    private StudentNavigation() {}

    static void toCourses(TermId term, CourseSearch search) {
        UI.getCurrent().navigate(CoursesView.class, inTerm(term), search.toQueryParameters());
    }

    static void toPlan(TermId term) {
        UI.getCurrent().navigate(PlanView.class, inTerm(term));
    }

    static RouterLink planLink(String text, TermId term) {
        return new RouterLink(text, PlanView.class, inTerm(term));
    }

    static RouterLink coursesLink(String text, TermId term) {
        return new RouterLink(text, CoursesView.class, inTerm(term));
    }

    static void toCourse(CourseId course, TermId term) {
        UI.getCurrent().navigate(CourseView.class, ofCourse(course), termQuery(term));
    }

    static RouterLink courseLink(String text, CourseId course, TermId term) {
        var link = new RouterLink(text, CourseView.class, ofCourse(course));
        link.setQueryParameters(termQuery(term));
        return link;
    }

    /** Asks a visitor to sign in, and brings them back to the section they wanted. */
    static void signInFor(CourseId course, SectionId section) {
        String back = "/course/" + encoded(course.value()) + "?term=" + section.term() + "&enroll=" + section;
        UI.getCurrent().navigate("login", QueryParameters.of("continue", back));
    }

    /** Where the registrar changes the course and its sections. */
    static Anchor officeLink(String text, CourseId course, TermId term) {
        return new Anchor("registrar/courses/" + encoded(course.value()) + "?term=" + term, text);
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static RouteParameters inTerm(TermId term) {
        return new RouteParameters(new RouteParam(TERM, term.value()));
    }

    private static RouteParameters ofCourse(CourseId course) {
        return new RouteParameters(new RouteParam(COURSE, course.value()));
    }

    private static QueryParameters termQuery(TermId term) {
        return QueryParameters.simple(Map.of(TERM, term.value()));
    }
}
