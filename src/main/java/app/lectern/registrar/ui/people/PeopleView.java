package app.lectern.registrar.ui.people;

import app.lectern.people.HoldService;
import app.lectern.people.PeopleService;
import app.lectern.people.Person;
import app.lectern.signin.LinkService;
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
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** Everybody who has an account, to be looked for, created, changed and deleted. The address is the state. */
@Route(PeopleNavigation.PEOPLE)
@Menu(title = "people.title", icon = "vaadin:users", order = 12)
@RolesAllowed("ADMIN")
class PeopleView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final PersonDialogs dialogs;
    private final PeopleFilters filters = new PeopleFilters(PeopleNavigation::toPeople);
    private final Span count = new Span();
    private final PeopleGrid grid;
    private PeopleSearch search = PeopleSearch.ALL;

    PeopleView(PeopleService people, LinkService links, HoldService holds, AuthenticationContext authentication) {
        var registrar = authentication.getAuthenticatedUser(Person.class).orElseThrow();
        dialogs = new PersonDialogs(people, links, holds, registrar.userId(), this::refresh);
        grid = new PeopleGrid(
                people,
                person -> dialogs.edit(person.userId()),
                order -> PeopleNavigation.toPeople(search.sortedBy(order)),
                found -> count.setText(getTranslation("people.count", found)));
        grid.setEmptyState(nobodyFound());
        count.addClassName("count");
        count.getElement().setAttribute("aria-live", "polite");
        layOut();
    }

    private void layOut() {
        var add = new Button(getTranslation("people.new"), click -> dialogs.create());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H1(getTranslation("people.title")), add);
        head.addClassNames("page-head", "office-head");
        var found = new Div(filters, count);
        found.addClassName("office-search");
        getContent().addClassNames("page", "office-page");
        getContent().setSizeFull();
        getContent().add(head, found, grid);
        getContent().setFlexGrow(1, grid);
    }

    private Component nobodyFound() {
        var clear = new Button(getTranslation("courses.clear"), click -> PeopleNavigation.toPeople(PeopleSearch.ALL));
        var empty = new Div(new H2(getTranslation("people.nobody")), clear);
        empty.addClassName("empty-state");
        return empty;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search = PeopleSearch.from(event.getLocation().getQueryParameters());
        filters.show(search);
        grid.show(search);
    }

    private void refresh() {
        grid.refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("people.title"));
    }
}
