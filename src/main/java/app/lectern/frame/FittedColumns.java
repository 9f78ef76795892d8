package app.lectern.frame;

import com.vaadin.flow.component.grid.Grid.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Has a grid show what the window has room for, so that nothing lies beyond its edge: columns give way, one after the
 * other, and where that is not enough, one column of cards stands for all.
 */
public class FittedColumns<T> {

    private static final int ALWAYS_CARDS = 800;

    /** What a window takes for navigation, margins and a scroll bar. */
    private static final int FRAME = 256;

    private static final int REM = 16;

    private final Column<T> card;
    private final List<Column<T>> columns = new ArrayList<>();
    private final List<Column<T>> givingWay = new ArrayList<>();
    private final Set<Column<T>> unwanted = new HashSet<>();

    /**
     * @param card shows all that the columns show
     */
    public FittedColumns(Column<T> card) {
        this.card = card;
        card.setVisible(false);
    }

    /** Adds a column that has its width in rem, as in {@code 7.5rem}. */
    public void add(Column<T> column) {
        columns.add(column);
    }

    /** Has columns go where there is no room for all, this one before those that are named later. */
    public void giveWay(Column<T> column) {
        givingWay.add(column);
    }

    /** Hides a column however much room there is, or does so no more. Takes effect when they are fitted. */
    public void setWanted(Column<T> column, boolean wanted) {
        if (wanted) {
            unwanted.remove(column);
        } else {
            unwanted.add(column);
        }
    }

    /**
     * @param window how wide it is, in pixels, without what stands beside the grid
     * @return whether others are shown than before
     */
    public boolean fit(int window) {
        List<Column<T>> fitting = fitting(window - FRAME);
        boolean compact = window < ALWAYS_CARDS || width(fitting) > window - FRAME;
        boolean changed = show(card, compact);
        for (Column<T> column : columns) {
            changed |= show(column, !compact && fitting.contains(column));
        }
        return changed;
    }

    private List<Column<T>> fitting(int room) {
        var fitting = new ArrayList<>(columns);
        fitting.removeAll(unwanted);
        for (Column<T> column : givingWay) {
            if (width(fitting) > room) {
                fitting.remove(column);
            }
        }
        return fitting;
    }

    private static boolean show(Column<?> column, boolean shown) {
        boolean changed = column.isVisible() != shown;
        column.setVisible(shown);
        return changed;
    }

    /** Whether columns are shown, but not this one, although it is wanted. */
    public boolean hasGivenWay(Column<T> column) {
        return !card.isVisible() && !column.isVisible() && !unwanted.contains(column);
    }

    private double width(List<Column<T>> some) {
        return some.stream()
                        .mapToDouble(
                                column -> Double.parseDouble(column.getWidth().replace("rem", "")))
                        .sum()
                * REM;
    }
}
