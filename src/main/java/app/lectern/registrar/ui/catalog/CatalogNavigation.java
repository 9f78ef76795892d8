package app.lectern.registrar.ui.catalog;

import com.vaadin.flow.component.html.Anchor;

/** Where the office's views of the catalog are, and how one gets from one to the other. */
class CatalogNavigation {

    static final String TERMS = "registrar/terms";

    static final String COURSES = "registrar/courses";

    private CatalogNavigation() {}

    static Anchor coursesLink(String text) {
        return new Anchor(COURSES, text);
    }
}
