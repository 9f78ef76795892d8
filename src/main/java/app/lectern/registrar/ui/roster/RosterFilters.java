package app.lectern.registrar.ui.roster;

import app.lectern.enrollment.record.EnrollmentStatus.Status;
import app.lectern.frame.SearchField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;

/** The fields above a roster. */
class RosterFilters extends Div {

    private final SearchField words = new SearchField(getTranslation("roster.search-hint"));
    private final Select<Status> status = new Select<>();

    /** @param changed is told whom the registrar wants to see whenever they change a field */
    RosterFilters(Consumer<RosterFilter> changed) {
        addClassName("people-filters");
        getElement().setAttribute("role", "search");
        words.setLabel(getTranslation("filter.search"));
        status.setLabel(getTranslation("column.status"));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("roster.status.any"));
        status.setItems(Status.ENROLLED, Status.WAITLISTED, Status.DROPPED, Status.WITHDRAWN);
        status.setItemLabelGenerator(
                it -> getTranslation(it == null ? "roster.status.any" : "roster.status." + it.name()));
        add(words, status);
        words.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(value());
            }
        });
        status.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(value());
            }
        });
    }

    /** Sets all fields, without telling anybody. */
    void show(RosterFilter wanted) {
        words.setValue(wanted.words());
        status.setValue(wanted.status());
    }

    private RosterFilter value() {
        return new RosterFilter(words.getValue(), status.getValue());
    }
}
