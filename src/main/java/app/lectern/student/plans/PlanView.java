package app.lectern.student.plans;

import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import app.lectern.frame.ChosenTerm;
import app.lectern.frame.InTerm;
import app.lectern.student.StudentNavigation;
import app.lectern.student.Viewer;
import app.lectern.student.enroll.Remedies;
import app.lectern.student.live.LiveViews;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** A student's plans for a term. */
@Route("plan/:term?")
@Menu(title = "nav.plan", icon = "vaadin:list-select", order = 3)
@RolesAllowed("STUDENT")
public class PlanView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle, InTerm {

    private final ChosenTerm chosen;
    private final PlanBoard board;
    private final Div findCourses = new Div();

    PlanView(
            CatalogService catalog,
            PlanActions planActions,
            Remedies remedies,
            Viewer viewer,
            LiveViews lives,
            ChosenTerm chosen) {
        this.chosen = chosen;
        board = new PlanBoard(planActions, catalog, remedies, viewer, lives, () -> {});
        getContent().addClassNames("page", "plan-page");
        var head = new Div(new H1(getTranslation("plan.heading")), findCourses);
        head.addClassName("page-head");
        getContent().add(head, board);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> named = event.getRouteParameters().get(StudentNavigation.TERM);
        Optional<Term> found = chosen.orNamed(named);
        if (found.isEmpty() && named.isPresent()) {
            throw new NotFoundException("No term " + named.get());
        }
        found.ifPresentOrElse(this::show, this::showNoTerm);
    }

    @Override
    public void goTo(TermId other) {
        StudentNavigation.toPlan(other);
    }

    private void show(Term term) {
        findCourses.removeAll();
        findCourses.add(StudentNavigation.coursesLink(getTranslation("plan.find"), term.id()));
        board.show(term.id());
    }

    private void showNoTerm() {
        board.setVisible(false);
        findCourses.removeAll();
        findCourses.add(new Paragraph(getTranslation("courses.none")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("plan.heading"));
    }
}
