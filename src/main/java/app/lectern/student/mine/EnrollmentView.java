package app.lectern.student.mine;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.EnrollmentVersions.Whose;
import app.lectern.enrollment.rules.ReasonFormatter;
import app.lectern.student.MyTermPage;
import app.lectern.student.MyTerms;
import app.lectern.student.Viewer;
import app.lectern.student.enroll.DropActions;
import app.lectern.student.enroll.EnrollActions;
import app.lectern.student.enroll.Remedies;
import app.lectern.student.enroll.RequestFormatter;
import app.lectern.student.live.LiveView;
import app.lectern.student.live.LiveViews;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
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

    private final CatalogService catalog;
    private final Clock clock;
    private final UserId student;
    private final MyTerms terms;
    private final DropActions dropActions;
    private final EnrollActions enrollActions;
    private final Remedies remedies;
    private final ReasonFormatter reasons;
    private final RequestFormatter requestWords;
    private final LiveView live;
    private List<MyTermPage> shown = List.of();

    EnrollmentView(
            CatalogService catalog,
            Clock clock,
            Viewer student,
            MyTerms terms,
            DropActions dropActions,
            EnrollActions enrollActions,
            Remedies remedies,
            ReasonFormatter reasons,
            RequestFormatter requestWords,
            LiveViews lives) {
        this.catalog = catalog;
        this.clock = clock;
        this.student = student.id().orElseThrow();
        this.terms = terms;
        this.dropActions = dropActions;
        this.enrollActions = enrollActions;
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
                .filter(it -> it.status() == EnrollmentStatus.Status.WAITLISTED)
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
        var actions = new MyActions(
                (term, course) -> dropActions.drop(term, course, this::dropped),
                course -> dropActions.swap(course, this::lookAgain),
                dropActions.undoing(),
                enrollActions,
                remedies,
                this::lookAgain);
        return new TermPanel(page, page.sections(catalog), now, reasons, requestWords, actions);
    }

    private Component nothing() {
        var link = new Anchor("courses", getTranslation("enrollment.find"));
        var empty = new Div(new Span(getTranslation("enrollment.none")), link);
        empty.addClassName("empty-state");
        return empty;
    }

    /** The keyboard goes on from the way back. */
    private void dropped() {
        show(terms.pages());
        getContent().getElement().executeJs("this.querySelector('.undo-row vaadin-button')?.focus()");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("enrollment.title"));
    }
}
