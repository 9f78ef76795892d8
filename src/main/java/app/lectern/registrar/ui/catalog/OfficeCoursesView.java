package app.lectern.registrar.ui.catalog;

import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseFilter;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermStart;
import app.lectern.frame.ChosenTerm;
import app.lectern.frame.SearchField;
import app.lectern.registrar.ui.entry.Guide;
import app.lectern.registrar.ui.entry.OfficeCard;
import app.lectern.registrar.ui.entry.OfficeGrid;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** All courses of the school, which the registrar creates and changes. The address is the state. */
@Route(CatalogNavigation.COURSES)
@Menu(title = "catalog.title", icon = "vaadin:book", order = 11)
@RolesAllowed("ADMIN")
class OfficeCoursesView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final CatalogService catalog;
    private final ChosenTerm chosen;
    private final CourseDialogs dialogs;
    private final SearchField search = new SearchField(getTranslation("catalog.search-hint"));
    private final Span count = new Span();
    private final OfficeGrid<Course> grid = new OfficeGrid<>(getTranslation("catalog.title"), this::card);
    private final Div found = new Div(search, count);
    private final Div guide = new Div();
    private final Button add = new Button(getTranslation("courses.new"));

    OfficeCoursesView(CatalogService catalog, CourseDialogs dialogs, ChosenTerm chosen) {
        this.catalog = catalog;
        this.chosen = chosen;
        this.dialogs = dialogs;
        search.setAriaLabel(getTranslation("home.search"));
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                CatalogNavigation.toCourses(event.getValue());
            }
        });
        count.addClassName("count");
        count.getElement().setAttribute("aria-live", "polite");
        found.addClassName("office-search");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> dialogs.create());
        addColumns();
        layOut();
    }

    private void layOut() {
        var head = new Div(new H1(getTranslation("catalog.title")), add);
        head.addClassNames("page-head", "office-head");
        guide.addClassName("office-guide");
        getContent().addClassNames("page", "office-page");
        getContent().setSizeFull();
        getContent().add(head, guide, found, grid);
        getContent().setFlexGrow(1, grid);
    }

    private void addColumns() {
        grid.text(getTranslation("column.course"), "9rem", course -> course.courseId()
                        .value())
                .setSortProperty("courseID")
                .setSortable(true);
        grid.component(getTranslation("column.title"), "14rem", OfficeCoursesView::link)
                .setSortProperty("title")
                .setSortable(true)
                .setFlexGrow(1);
        grid.giveWay(grid.text(getTranslation("filter.subject"), "8rem", Course::subject)
                .setSortProperty("subject")
                .setSortable(true));
        grid.number(getTranslation("column.credits"), "6.5rem", Course::credits)
                .setSortProperty("credits")
                .setSortable(true);
        grid.action("6rem", this::editButton);
        grid.setEmptyStateComponent(new H2(getTranslation("catalog.nothing")));
    }

    private static Component link(Course course) {
        return CatalogNavigation.courseLink(course.title(), course.courseId());
    }

    private Button editButton(Course course) {
        var button = new Button(
                getTranslation("entry.edit"),
                click -> dialogs.edit(course.courseId(), termOf(course), entry -> grid.getDataProvider()
                        .refreshAll()));
        button.setAriaLabel(getTranslation("entry.edit-label", course.title()));
        return button;
    }

    /** The current term where it says what is listed, else the first that does. */
    private Optional<Term> termOf(Course course) {
        Optional<TermId> since = Optional.ofNullable(course.since()).map(TermStart::term);
        return chosen.get()
                .filter(current -> course.in(current).edition().equals(course.edition()))
                .or(() -> since.flatMap(catalog::term));
    }

    private Component card(Course course) {
        return new OfficeCard(course.courseId().value(), link(course))
                .detail(course.subject())
                .detail(getTranslation("catalog.credits", course.credits()))
                .foot(editButton(course));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String words = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CatalogNavigation.SEARCH)
                .orElse("");
        search.setValue(words);
        boolean none = words.isBlank() && total(words) == 0;
        found.setVisible(!none);
        grid.setVisible(!none);
        add.setVisible(!none);
        guide.removeAll();
        if (catalog.terms().isEmpty()) {
            var link = CatalogNavigation.termsLink(getTranslation("terms.first"));
            guide.add(new Guide("terms.none", "terms.first-text", link));
        } else if (none) {
            guide.add(new Guide("courses.none-yet", "courses.first-text", firstCourse()));
        }
        grid.setItemsPageable(page -> page(words, page).getContent(), page -> total(words));
    }

    private Button firstCourse() {
        var button = new Button(getTranslation("courses.first"), click -> dialogs.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Page<Course> page(String words, Pageable page) {
        return catalog.courses(new CourseFilter(null, words, null, false), page);
    }

    private int total(String words) {
        int total = Math.toIntExact(page(words, PageRequest.of(0, 1)).getTotalElements());
        count.setText(getTranslation("catalog.count", total));
        return total;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("catalog.title"));
    }
}
