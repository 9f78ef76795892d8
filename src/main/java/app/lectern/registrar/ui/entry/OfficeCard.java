package app.lectern.registrar.ui.entry;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** An item of an {@link OfficeGrid} on a narrow screen. */
public class OfficeCard extends Div {

    public OfficeCard(String head, Component title) {
        addClassName("section-card");
        title.addClassName("section-card-title");
        add(detailOf(head), title);
    }

    /** Adds a line. */
    public OfficeCard detail(String text) {
        if (!text.isEmpty()) {
            add(detailOf(text));
        }
        return this;
    }

    /** Adds what can be done. */
    public OfficeCard foot(Component... actions) {
        var foot = new Div(actions);
        foot.addClassName("section-card-foot");
        add(foot);
        return this;
    }

    private static Span detailOf(String text) {
        var detail = new Span(text);
        detail.addClassName("section-card-detail");
        return detail;
    }
}
