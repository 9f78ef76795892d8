package app.lectern.student;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.CourseId;
import app.lectern.base.DayWords;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.DropClosed;
import app.lectern.enrollment.DroppedSection;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.EnrollmentVersions.Whose;
import app.lectern.enrollment.ReasonWords;
import app.lectern.enrollment.SectionStanding;
import app.lectern.enrollment.TooBusy;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the student is enrolled in and waits for, term by term. */
@Route("enrollment")
@Menu(title = "nav.enrollment", icon = "vaadin:calendar-user", order = 2)
@RolesAllowed("STUDENT")
class EnrollmentView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final EnrollmentService enrollments;
    private final CatalogService catalog;
    private final Clock clock;
    private final UserId student;
    private final MyTerms terms;
    private final Undoing undoing;
    private final Enrolling enrolling;
    private final Remedies remedies;
    private final ReasonWords reasons;
    private final RequestWords requestWords;
    private final LiveView live;
    private List<MyTermPage> shown = List.of();

    EnrollmentView(
            EnrollmentService enrollments,
            CatalogService catalog,
            Clock clock,
            Student student,
            MyTerms terms,
            Undoing undoing,
            Enrolling enrolling,
            Remedies remedies,
            ReasonWords reasons,
            RequestWords requestWords,
            LiveViews lives) {
        this.enrollments = enrollments;
        this.catalog = catalog;
        this.clock = clock;
        this.student = student.id().orElseThrow();
        this.terms = terms;
        this.undoing = undoing;
        this.enrolling = enrolling;
        this.remedies = remedies;
        this.reasons = reasons;
        this.requestWords = requestWords;
        live = LiveView.of(this, lives, this::lookAgain, this::counted);
        getContent().addClassNames("page", "enrollment-page");
        show(terms.pages());
    }

    private void lookAgain() {
        List<MyTermPage> now = terms.pages();
        if (!now.equals(shown)) {
            show(now);
        }
    }

    /** Somebody ahead in a line may have gone. */
    private void counted(List<Section> sections) {
        boolean waits = shown.stream()
                .flatMap(it -> it.standing().standings().stream())
                .filter(it -> it.status() == SectionStanding.Status.WAITLISTED)
                .anyMatch(
                        it -> sections.stream().anyMatch(counted -> counted.id().equals(it.sectionId())));
        if (waits) {
            lookAgain();
        }
    }

    private void show(List<MyTermPage> pages) {
        shown = pages;
        Instant now = clock.instant();
        live.shows(
                catalog.terms().stream().map(it -> new Whose(student, it.id())).collect(toSet()));
        getContent().removeAll();
        getContent().add(new H1(getTranslation("enrollment.title")));
        if (pages.stream().allMatch(it -> it.courses().isEmpty() && it.waiting().isEmpty())) {
            getContent().add(nothing());
        }
        pages.forEach(page -> {
            getContent().add(panel(page, now));
            page.undoable(now).stream()
                    .map(DroppedSection::heldUntil)
                    .filter(Objects::nonNull)
                    .forEach(live::lookAgainAt);
        });
    }

    private Component panel(MyTermPage page, Instant now) {
        var actions = new MyActions(this::confirmDrop, this::swap, undoing, enrolling, remedies, this::lookAgain);
        return new TermPanel(page, page.sections(catalog), now, reasons, requestWords, actions);
    }

    private Component nothing() {
        var link = new Anchor("courses", getTranslation("enrollment.find"));
        var empty = new Div(new Span(getTranslation("enrollment.none")), link);
        empty.addClassName("empty-state");
        return empty;
    }

    private void swap(MyCourse course) {
        new SwapDialog(course, catalog, enrolling, remedies, this::lookAgain).open();
    }

    private void confirmDrop(Term term, MyCourse course) {
        new DropDialog(term, course, othersGoingWith(course), clock.instant(), () -> drop(course)).open();
    }

    private List<String> othersGoingWith(MyCourse course) {
        List<SectionId> going = enrollments.goesWith(student, course.main().sectionId());
        CourseId own = course.main().courseId();
        return catalog.sections(going).stream()
                .filter(it -> !it.courseId().equals(own))
                .map(Section::displayTitle)
                .distinct()
                .sorted()
                .toList();
    }

    private void drop(MyCourse course) {
        SectionId section = course.main().sectionId();
        try {
            SectionStanding dropped = enrollments.drop(student, section).getFirst();
            boolean withdrawn = dropped.status() == SectionStanding.Status.WITHDRAWN;
            String text = getTranslation(withdrawn ? "withdraw.done" : "drop.done", course.title());
            undoing.tell(text, section, course.title(), dropped.undoUntil(), this::lookAgain);
        } catch (NotFound alreadyDropped) {
            Notification.show(getTranslation("drop.already", course.title()));
        } catch (TooBusy busy) {
            Notification.show(getTranslation("enroll.busy")).addThemeVariants(NotificationVariant.WARNING);
        } catch (DropClosed closed) {
            Notification.show(getTranslation(
                            "drop.closed",
                            closed.term(),
                            DayWords.of(closed.lastDay(), UI.getCurrent().getLocale())))
                    .addThemeVariants(NotificationVariant.WARNING);
        }
        show(terms.pages());
        getContent().getElement().executeJs("this.querySelector('.undo-row vaadin-button')?.focus()");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("enrollment.title"));
    }
}
