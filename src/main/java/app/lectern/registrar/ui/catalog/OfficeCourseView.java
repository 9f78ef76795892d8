package app.lectern.registrar.ui.catalog;

import app.lectern.base.CourseId;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.SectionOffice;
import app.lectern.frame.ChosenTerm;
import app.lectern.frame.InTerm;
import app.lectern.registrar.ui.entry.Guide;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One course as it is in a term, with its editions and its sections in it, which the registrar creates and changes. */
@Route(CatalogNavigation.COURSES + "/:" + CatalogNavigation.COURSE)
@RolesAllowed("ADMIN")
class OfficeCourseView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle, InTerm {

    private final CatalogService catalog;
    private final SectionOffice office;
    private final CourseDialogs dialogs;
    private final PrerequisiteFormatter words;
    private final ChosenTerm chosen;
    private final H1 title = new H1();
    private @Nullable CourseId shown;

    OfficeCourseView(
            CatalogService catalog,
            SectionOffice office,
            CourseDialogs dialogs,
            PrerequisiteFormatter words,
            ChosenTerm chosen) {
        this.catalog = catalog;
        this.office = office;
        this.dialogs = dialogs;
        this.words = words;
        this.chosen = chosen;
        getContent().addClassNames("page", "office-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CourseId id = event.getRouteParameters()
                .get(CatalogNavigation.COURSE)
                .flatMap(CourseId::parse)
                .orElseThrow(NotFoundException::new);
        Optional<Term> term = chosen.orNamed(
                        event.getLocation().getQueryParameters().getSingleParameter(CatalogNavigation.TERM))
                .or(chosen::get);
        show(catalog.course(id).orElseThrow(NotFoundException::new), term);
    }

    @Override
    public void goTo(TermId other) {
        if (shown != null) {
            CatalogNavigation.toCourse(shown, other);
        }
    }

    private void show(Course whole, Optional<Term> term) {
        Course course = term.map(whole::in).orElse(whole);
        shown = course.courseId();
        title.setText(course.title());
        getContent().removeAll();
        getContent().add(head(course, term), facts(course));
        getContent()
                .add(term.<Component>map(shown -> new SectionsPanel(catalog, office, course, shown))
                        .orElseGet(() -> new Guide(
                                "terms.none",
                                "terms.first-text",
                                CatalogNavigation.termsLink(getTranslation("terms.first")))));
        if (!whole.earlier().isEmpty()) {
            getContent().add(editions(whole, course, term));
        }
    }

    private Component editions(Course whole, Course shown, Optional<Term> term) {
        return new EditionsPanel(
                whole,
                shown,
                catalog.terms(),
                words,
                (edition, name) -> dialogs.deleteEdition(
                        whole.as(edition), name, () -> CatalogNavigation.toCourse(whole.courseId(), term)));
    }

    private Component head(Course course, Optional<Term> term) {
        var subtitle =
                new Span(getTranslation("course.subtitle", course.courseId().value(), course.credits()));
        subtitle.addClassName("subtitle");
        var edit = new Button(
                getTranslation("courses.edit"),
                click -> dialogs.edit(
                        course.courseId(), term, entry -> CatalogNavigation.toCourse(course.courseId(), term)));
        var head = new Div(new Div(title, subtitle), edit);
        head.addClassNames("page-head", "office-head");
        return head;
    }

    private Component facts(Course course) {
        var facts = new Div();
        facts.addClassName("requirements");
        if (!course.description().isEmpty()) {
            facts.add(new Paragraph(course.description()));
        }
        Optional.ofNullable(course.prerequisites())
                .map(tree -> words.of(tree, UI.getCurrent().getLocale()))
                .ifPresent(tree -> facts.add(new Paragraph(getTranslation("course.prerequisites", tree))));
        return facts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title.getText());
    }
}
