package app.lectern.registrar.ui.roster;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.people.NameOrder;
import app.lectern.registrar.ui.entry.OfficeCard;
import app.lectern.registrar.ui.entry.OfficeGrid;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everybody on a roster, one a row. */
class RosterGrid extends Composite<Grid<RosterRow>> {

    private final OfficeGrid<RosterRow> grid = new OfficeGrid<>(getTranslation("roster.title"), this::card);
    private final RosterFormatter words;
    private final Consumer<RosterRow> drop;

    /** @param drop is told whom the registrar wants out */
    RosterGrid(RosterFormatter words, Consumer<RosterRow> drop) {
        this.words = words;
        this.drop = drop;
        addColumns();
        grid.setEmptyStateComponent(nobody());
        grid.setSizeFull();
    }

    @Override
    protected Grid<RosterRow> initContent() {
        return grid;
    }

    void show(List<RosterRow> rows) {
        grid.setItems(rows);
    }

    private void addColumns() {
        grid.text(getTranslation("roster.student"), "9.5rem", RosterRow::name)
                .setComparator(NameOrder.in(getLocale()).comparing(RosterRow::firstName, RosterRow::lastName))
                .setSortable(true)
                .setFlexGrow(1);
        var number = grid.number(getTranslation("roster.number"), "6rem", RosterRow::userId)
                .setComparator(comparing(RosterRow::userId))
                .setSortable(true);
        grid.text(getTranslation("column.status"), "7rem", words::status)
                .setComparator(comparing(RosterRow::status))
                .setSortable(true);
        numbers("roster.seat", EnrollmentStatus::seat);
        numbers("roster.place", EnrollmentStatus::position);
        var credits = grid.number(getTranslation("column.credits"), "5.25rem", this::credits);
        grid.giveWay(grid.text(getTranslation("roster.since"), "11.75rem", words::since)
                .setComparator(comparing(it -> it.standing().since()))
                .setSortable(true));
        grid.giveWay(credits);
        grid.giveWay(number);
        grid.text(getTranslation("roster.remark"), "8rem", words::remark).setFlexGrow(1);
        grid.action("8rem", this::actions);
    }

    private void numbers(String header, Function<EnrollmentStatus, @Nullable Integer> number) {
        grid.number(getTranslation(header), "5.5rem", row -> number.apply(row.standing()))
                .setComparator(comparing(row -> number.apply(row.standing()), nullsLast(naturalOrder())))
                .setSortable(true);
    }

    private @Nullable Integer credits(RosterRow row) {
        return row.isInLine() ? null : row.standing().credits();
    }

    private Component card(RosterRow row) {
        return new OfficeCard(place(row), new Span(row.fullName()))
                .detail(getTranslation("roster.card", row.userId().toString(), words.since(row)))
                .detail(words.remark(row))
                .foot(actions(row));
    }

    private String place(RosterRow row) {
        if (row.standing().seat() != null) {
            return getTranslation("roster.card-seat", row.standing().seat());
        }
        return row.isInLine()
                ? getTranslation("roster.card-place", row.standing().position())
                : words.status(row);
    }

    private Div actions(RosterRow row) {
        var actions = new Div();
        actions.addClassName("office-actions");
        if (row.isEnrolled() || row.isInLine()) {
            boolean sits = row.isEnrolled();
            var button = new Button(getTranslation(sits ? "roster.drop" : "roster.remove"), click -> drop.accept(row));
            button.setAriaLabel(getTranslation(sits ? "roster.drop-label" : "roster.remove-label", row.fullName()));
            actions.add(button);
        }
        return actions;
    }

    private Component nobody() {
        var empty = new Div(new H2(getTranslation("roster.nobody")));
        empty.addClassName("empty-state");
        return empty;
    }
}
