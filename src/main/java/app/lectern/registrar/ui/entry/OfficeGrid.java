package app.lectern.registrar.ui.entry;

import app.lectern.frame.FittedColumns;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.Signal;

/** A grid of the office: as many columns as there is room for, one column of cards where there is room for few. */
public class OfficeGrid<T> extends Grid<T> {

    private final FittedColumns<T> columns;

    /**
     * @param title what it is a list of
     * @param cards makes the card of an item
     */
    public OfficeGrid(String title, SerializableFunction<T, Component> cards) {
        addClassName("office-grid");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAriaLabel(title);
        columns = new FittedColumns<>(addComponentColumn(cards::apply).setHeader(title));
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

    /** Adds the column of what can be done, which stays in sight. */
    public Column<T> action(String width, SerializableFunction<T, Component> component) {
        return component(getTranslation("column.action"), width, component).setFrozenToEnd(true);
    }

    private Column<T> desk(Column<T> column, String header, String width) {
        columns.add(column);
        return column.setHeader(header).setWidth(width).setFlexGrow(0);
    }

    /** Has a column go where there is no room for all, before those of which this is said later. */
    public void giveWay(Column<T> column) {
        columns.giveWay(column);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        Signal.effect(
                this,
                () -> columns.fit(
                        attach.getUI().getPage().windowSizeSignal().get().width()));
    }
}
