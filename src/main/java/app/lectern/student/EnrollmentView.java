package app.lectern.student;

import app.lectern.base.DayWords;
import app.lectern.base.NotFound;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import app.lectern.enrollment.DropClosed;
import app.lectern.enrollment.EnrollmentService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the student is enrolled in, term by term. */
@Route("enrollment")
@Menu(title = "nav.enrollment", icon = "vaadin:calendar-user", order = 2)
@RolesAllowed("STUDENT")
class EnrollmentView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final EnrollmentService enrollments;
    private final CatalogService catalog;
    private final Clock clock;
    private final UserId student;

    EnrollmentView(EnrollmentService enrollments, CatalogService catalog, Clock clock, Student student) {
        this.enrollments = enrollments;
        this.catalog = catalog;
        this.clock = clock;
        this.student = student.id().orElseThrow();
        getContent().addClassNames("page", "enrollment-page");
        refresh();
    }

    private void refresh() {
        List<MyCourse> courses = MyCourse.of(enrollments.coursesOf(student));
        getContent().removeAll();
        getContent().add(new H1(getTranslation("enrollment.title")));
        if (courses.isEmpty()) {
            getContent().add(nothing());
        }
        Map<TermId, List<MyCourse>> byTerm = courses.stream().collect(Collectors.groupingBy(MyCourse::term));
        Map<TermId, Term> terms = catalog.terms().stream().collect(Collectors.toMap(Term::id, Function.identity()));
        byTerm.entrySet().stream()
                .sorted(Map.Entry.<TermId, List<MyCourse>>comparingByKey().reversed())
                .forEach(it -> getContent().add(term(Objects.requireNonNull(terms.get(it.getKey())), it.getValue())));
    }

    private Component nothing() {
        var link = new Anchor("courses", getTranslation("enrollment.find"));
        var empty = new Div(new Span(getTranslation("enrollment.none")), link);
        empty.addClassName("empty-state");
        return empty;
    }

    private Component term(Term term, List<MyCourse> courses) {
        int credits = courses.stream().mapToInt(MyCourse::credits).sum();
        var head = new Div(new H2(term.name()), aside(getTranslation("enrollment.total", credits)));
        head.addClassName("page-head");
        var grid = new MyCoursesGrid(courses, term.name());
        if (term.closedForDropping(clock.instant())) {
            head.add(aside(getTranslation("drop.closed", term.name(), day(term.lastDayToDrop()))));
        } else {
            grid.offer(course -> confirmDrop(term, course));
            Optional.ofNullable(term.dropDeadline())
                    .ifPresent(lastDay -> head.add(aside(getTranslation("drop.until", day(lastDay)))));
        }
        var section = new Div(head, grid);
        section.addClassName("term-courses");
        return section;
    }

    private static Span aside(String text) {
        var aside = new Span(text);
        aside.addClassName("count");
        return aside;
    }

    private static String day(LocalDate day) {
        return DayWords.of(day, UI.getCurrent().getLocale());
    }

    private void confirmDrop(Term term, MyCourse course) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("drop.title", course.title()));
        dialog.setText(consequence(term, course));
        dialog.setWidth("26rem");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("drop.keep"));
        dialog.setConfirmText(getTranslation("drop.button"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(event -> drop(course));
        dialog.open();
    }

    private String consequence(Term term, MyCourse course) {
        String text = getTranslation(course.parts().size() > 1 ? "drop.text-parts" : "drop.text", course.title());
        return term.closedForAdding(clock.instant())
                ? text + " " + getTranslation("drop.text-final", term.name(), day(term.lastDayToAdd()))
                : text;
    }

    private void drop(MyCourse course) {
        try {
            enrollments.drop(student, course.main().sectionId());
            Notification.show(getTranslation("drop.done", course.title()));
        } catch (NotFound alreadyDropped) {
            Notification.show(getTranslation("drop.already", course.title()));
        } catch (DropClosed closed) {
            Notification.show(getTranslation("drop.closed", closed.term(), day(closed.lastDay())))
                    .addThemeVariants(NotificationVariant.WARNING);
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("enrollment.title"));
    }
}
