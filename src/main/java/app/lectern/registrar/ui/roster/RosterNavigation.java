package app.lectern.registrar.ui.roster;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the rosters are, and how one gets there. */
public class RosterNavigation {

    static final String SECTION = "sectionId";
    static final String ROSTER = "registrar/sections/:" + SECTION + "/roster";

    private RosterNavigation() {}

    /** A link to a section's roster. */
    public static RouterLink link(String text, SectionId section) {
        return new RouterLink(text, RosterView.class, of(section));
    }

    /** Where the registrar has the section's course, with its other sections. */
    static Anchor courseLink(String text, Section section) {
        String segment = URLEncoder.encode(section.courseId().value(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Anchor("registrar/courses/" + segment + "?term=" + section.term(), text);
    }

    static void toRoster(SectionId section, RosterFilter filter) {
        UI.getCurrent().navigate(RosterView.class, of(section), filter.toQueryParameters());
    }

    private static RouteParameters of(SectionId section) {
        return new RouteParameters(new RouteParam(SECTION, section.toString()));
    }
}
