package app.lectern.student.plans;

import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import app.lectern.student.StudentNavigation;
import app.lectern.student.Viewer;
import app.lectern.student.enroll.Remedies;
import app.lectern.student.live.LiveViews;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
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
public class PlanView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final CatalogService catalog;
    private final PlanBoard board;
    private final Select<Term> terms = new Select<>();
    private final Div findCourses = new Div();

    PlanView(CatalogService catalog, PlanActions planActions, Remedies remedies, Viewer viewer, LiveViews lives) {
        this.catalog = catalog;
        board = new PlanBoard(planActions, catalog, remedies, viewer, lives, () -> {});
        terms.setLabel(getTranslation("filter.term"));
        terms.setItemLabelGenerator(Term::name);
        terms.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                StudentNavigation.toPlan(event.getValue().id());
            }
        });
        getContent().addClassNames("page", "plan-page");
        var head = new Div(new H1(getTranslation("plan.heading")), findCourses);
        head.addClassName("page-head");
        getContent().add(head, terms, board);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> named = event.getRouteParameters().get(StudentNavigation.TERM);
        Optional<Term> found =
                named.map(it -> TermId.parse(it).flatMap(catalog::term)).orElseGet(catalog::currentTerm);
        if (found.isEmpty() && named.isPresent()) {
            throw new NotFoundException("No term " + named.get());
        }
        found.ifPresentOrElse(this::show, this::showNoTerm);
    }

    private void show(Term term) {
        terms.setItems(catalog.terms());
        terms.setValue(term);
        findCourses.removeAll();
        findCourses.add(StudentNavigation.coursesLink(getTranslation("plan.find"), term.id()));
        board.show(term.id());
    }

    private void showNoTerm() {
        terms.setVisible(false);
        board.setVisible(false);
        findCourses.removeAll();
        findCourses.add(new Paragraph(getTranslation("courses.none")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("plan.heading"));
    }
}
