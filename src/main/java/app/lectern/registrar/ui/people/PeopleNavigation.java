package app.lectern.registrar.ui.people;

import com.vaadin.flow.component.UI;

/** Where the view of people is. */
class PeopleNavigation {

    static final String PEOPLE = "registrar/people";

    private PeopleNavigation() {}

    static void toPeople(PeopleSearch search) {
        UI.getCurrent().navigate(PeopleView.class, search.toQueryParameters());
    }
}
