package app.lectern.student.courses;

import app.lectern.catalog.Section;
import app.lectern.student.SeatsBadge;
import app.lectern.student.SectionFormatter;
import app.lectern.student.StudentNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A section on a narrow screen, where a row of columns has no room. */
class SectionCard extends Div {

    SectionCard(Section section, SeatsBadge seats, Component action) {
        addClassName("section-card");
        add(head(section), title(section), detail(SectionFormatter.meets(section, this)));
        if (!section.instructors().isEmpty()) {
            add(detail(SectionFormatter.instructors(section)));
        }
        var foot = new Div(seats, action);
        foot.addClassName("section-card-foot");
        add(foot);
    }

    private Span head(Section section) {
        return detail(getTranslation(
                "section.card-head", section.courseId().value(), section.id().number(), section.worth()));
    }

    private static Component title(Section section) {
        var title = StudentNavigation.courseLink(section.displayTitle(), section.courseId(), section.term());
        title.addClassName("section-card-title");
        return title;
    }

    private static Span detail(String text) {
        var detail = new Span(text);
        detail.addClassName("section-card-detail");
        return detail;
    }
}
