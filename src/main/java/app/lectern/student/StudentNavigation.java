package app.lectern.student;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.student.courses.CourseSearch;
import app.lectern.student.courses.CourseView;
import app.lectern.student.courses.CoursesView;
import app.lectern.student.plans.PlanView;
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
public class StudentNavigation {

    public static final String TERM = "term";
    public static final String COURSE = "courseID";
    public static final String ENROLL = "enroll";
    public static final String OFFICE_TERMS = "registrar/terms";

    private StudentNavigation() {}

    public static void toCourses(TermId term, CourseSearch search) {
        UI.getCurrent().navigate(CoursesView.class, inTerm(term), search.toQueryParameters());
    }

    public static void toPlan(TermId term) {
        UI.getCurrent().navigate(PlanView.class, inTerm(term));
    }

    public static RouterLink planLink(String text, TermId term) {
        return new RouterLink(text, PlanView.class, inTerm(term));
    }

    public static RouterLink coursesLink(String text, TermId term) {
        return new RouterLink(text, CoursesView.class, inTerm(term));
    }

    public static void toCourse(CourseId course, TermId term) {
        UI.getCurrent().navigate(CourseView.class, ofCourse(course), termQuery(term));
    }

    public static RouterLink courseLink(String text, CourseId course, TermId term) {
        var link = new RouterLink(text, CourseView.class, ofCourse(course));
        link.setQueryParameters(termQuery(term));
        return link;
    }

    /** Asks a visitor to sign in, and brings them back to the section they wanted. */
    public static void signInFor(CourseId course, SectionId section) {
        String back = "/course/" + encoded(course.value()) + "?term=" + section.term() + "&enroll=" + section;
        UI.getCurrent().navigate("login", QueryParameters.of("continue", back));
    }

    /** Where the registrar changes the course and its sections. */
    public static Anchor officeLink(String text, CourseId course, TermId term) {
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
