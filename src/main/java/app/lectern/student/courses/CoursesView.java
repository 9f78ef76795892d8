package app.lectern.student.courses;

import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import app.lectern.frame.ChosenTerm;
import app.lectern.frame.InTerm;
import app.lectern.frame.TermNote;
import app.lectern.student.StudentNavigation;
import app.lectern.student.Viewer;
import app.lectern.student.enroll.DropActions;
import app.lectern.student.enroll.EnrollActions;
import app.lectern.student.enroll.Remedies;
import app.lectern.student.live.LiveViews;
import app.lectern.student.plans.PlanActions;
import app.lectern.student.plans.PlanBoard;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All sections of a term, to be searched, filtered and enrolled in. The address is the state. */
@Route("courses/:term?")
@Menu(title = "nav.courses", icon = "vaadin:academy-cap", order = 1)
@AnonymousAllowed
public class CoursesView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle, InTerm {

    private static final int ROOM_FOR_PLAN = 1440;

    /** How wide the plan is, with the gap before it. */
    private static final int PLAN = 352;

    private final ChosenTerm chosen;
    private final Viewer viewer;
    private final SectionGrid grid;
    private final CourseFilters filters;
    private final H1 title = new H1();
    private final Span count = new Span();
    private final Anchor firstTerm = new Anchor(StudentNavigation.OFFICE_TERMS, getTranslation("terms.first"));
    private final OfficeTools officeTools;
    private final PlanActions planActions;
    private final PlanBoard plan;
    private final Div planLink = new Div();
    private final TermNote termNote = new TermNote();
    private @Nullable Term term;
    private CourseSearch search = CourseSearch.ALL;

    CoursesView(
            CatalogService catalog,
            Viewer viewer,
            EnrollActions enrollActions,
            DropActions dropActions,
            Remedies remedies,
            LiveViews lives,
            PlanActions planActions,
            ChosenTerm chosen) {
        this.chosen = chosen;
        this.viewer = viewer;
        grid = new SectionGrid(catalog, enrollActions, dropActions, remedies, lives, planActions, viewer);
        this.planActions = planActions;
        plan = new PlanBoard(planActions, catalog, remedies, viewer, lives, this::planChanged);
        plan.addClassName("plan-aside");
        grid.onPlan(this::showPlan);
        filters = new CourseFilters(catalog, viewer.isRegistrar(), this::search);
        officeTools = new OfficeTools(catalog, grid.columns(), this::filename);
        count.addClassName("count");
        count.getElement().setAttribute("aria-live", "polite");
        grid.onCount(found -> count.setText(getTranslation("courses.count", found)));
        grid.onSort(this::toSorted);
        grid.setEmptyState(nothingFound());
        layOut();
    }

    private void layOut() {
        var head = new Div(title, count);
        head.addClassName("page-head");
        if (viewer.isRegistrar()) {
            head.add(firstTerm, officeTools);
        }
        planLink.addClassName("plan-link");
        head.add(planLink);
        var both = new Div(grid, plan);
        both.addClassName("courses-and-plan");
        getContent().addClassNames("page", "courses-page");
        getContent().setSizeFull();
        getContent().add(head, termNote, filters, both);
        getContent().setFlexGrow(1, both);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        Signal.effect(
                this,
                () -> fit(attach.getUI().getPage().windowSizeSignal().get().width()));
    }

    /** The plan stands beside the grid where both have room, and is a link elsewhere. */
    private void fit(int width) {
        boolean beside = planActions.isPossible() && width >= ROOM_FOR_PLAN;
        grid.columns().fit(beside ? width - PLAN : width);
        plan.setVisible(beside);
        planLink.setVisible(planActions.isPossible() && !beside);
    }

    private void planChanged() {
        grid.showPlan();
        grid.lookAgain();
        showPlanLink();
    }

    private void showPlan() {
        plan.refresh();
        showPlanLink();
    }

    private void showPlanLink() {
        planLink.removeAll();
        if (term != null && planActions.isPossible()) {
            int sections = planActions.planned(term.id()).size();
            planLink.add(StudentNavigation.planLink(getTranslation("plan.link", sections), term.id()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> named = event.getRouteParameters().get(StudentNavigation.TERM);
        Optional<Term> found = chosen.orNamed(named);
        if (found.isEmpty() && named.isPresent()) {
            throw new NotFoundException("No term " + named.get());
        }
        search = CourseSearch.from(event.getLocation().getQueryParameters());
        found.ifPresentOrElse(this::show, this::showNoTerm);
    }

    @Override
    public void goTo(TermId other) {
        StudentNavigation.toCourses(other, search);
    }

    private void search(CourseSearch wanted) {
        if (term != null) {
            StudentNavigation.toCourses(term.id(), wanted);
        }
    }

    private void show(Term shown) {
        term = shown;
        showParts(true);
        title.setText(getTranslation("courses.heading", shown.name()));
        termNote.show(shown);
        filters.show(shown, search);
        officeTools.show(search.in(shown.id()));
        grid.show(search.in(shown.id()), search.sort());
        if (planActions.isPossible()) {
            plan.show(shown.id());
        }
        showPlanLink();
    }

    private void showNoTerm() {
        term = null;
        showParts(false);
        title.setText(getTranslation("courses.title"));
        count.setText(getTranslation(viewer.isRegistrar() ? "courses.none-office" : "courses.none"));
    }

    private void showParts(boolean there) {
        filters.setVisible(there);
        officeTools.setVisible(there);
        grid.setVisible(there);
        firstTerm.setVisible(!there);
    }

    private void toSorted(List<String> order) {
        search(search.sortedBy(order));
    }

    private Component nothingFound() {
        var clear = new Button(getTranslation("courses.clear"), event -> search(CourseSearch.ALL));
        var empty = new Div(
                new H2(getTranslation("courses.nothing")),
                new Paragraph(getTranslation("courses.nothing-hint")),
                clear);
        empty.addClassName("empty-state");
        return empty;
    }

    private String filename() {
        return "sections-" + (term == null ? "none" : term.id()) + ".csv";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title.getText());
    }
}
