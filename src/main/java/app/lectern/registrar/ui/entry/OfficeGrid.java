package app.lectern.registrar.ui.entry;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.Signal;
import java.util.ArrayList;
import java.util.List;

/** A grid of the office: columns at a desk, one column of cards where there is no room for more. */
public class OfficeGrid<T> extends Grid<T> {

    private static final int NARROW = 800;

    private final Column<T> card;
    private final List<Column<T>> wide = new ArrayList<>();

    /**
     * @param title what it is a list of
     * @param cards makes the card of an item
     */
    public OfficeGrid(String title, SerializableFunction<T, Component> cards) {
        addClassName("office-grid");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAriaLabel(title);
        card = addComponentColumn(cards::apply).setHeader(title);
        card.setVisible(false);
    }

    /** Adds a column of text. */
    public Column<T> text(String header, String width, ValueProvider<T, ?> value) {
        return desk(addColumn(value), header, width);
    }

    /** Adds a column of numbers. */
    public Column<T> number(String header, String width, ValueProvider<T, ?> value) {
        return text(header, width, value).setTextAlign(ColumnTextAlign.END);
    }

    /** Adds a column of components. */
    public Column<T> component(String header, String width, SerializableFunction<T, Component> component) {
        return desk(addComponentColumn(component::apply), header, width);
    }

    private Column<T> desk(Column<T> column, String header, String width) {
        wide.add(column);
        return column.setHeader(header).setWidth(width).setFlexGrow(0);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        Signal.effect(
                this,
                () -> setCompact(
                        attach.getUI().getPage().windowSizeSignal().get().width() < NARROW));
    }

    private void setCompact(boolean compact) {
        card.setVisible(compact);
        wide.forEach(column -> column.setVisible(!compact));
    }
}
