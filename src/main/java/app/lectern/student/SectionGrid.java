package app.lectern.student;

import app.lectern.base.SectionId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionFilter;
import app.lectern.enrollment.Objection;
import app.lectern.enrollment.ObjectionWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Sections, one a row, read page by page from the database; one column of cards where there is no room for more. */
class SectionGrid extends Composite<Grid<Section>> {

    private final Grid<Section> grid = new Grid<>();
    private final Map<SectionId, List<Objection>> objections = new HashMap<>();
    private final CatalogService catalog;
    private final Enrolling enrolling;
    private final Student student;
    private final SectionColumns columns;
    private Set<SectionId> held = Set.of();
    private Consumer<List<String>> sorted = order -> {};
    private IntConsumer counted = found -> {};

    SectionGrid(CatalogService catalog, Enrolling enrolling, ObjectionWords words, Student student) {
        this.catalog = catalog;
        this.enrolling = enrolling;
        this.student = student;
        columns = new SectionColumns(grid, this::action, student);
        grid.addClassName("section-grid");
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setMultiSort(student.isRegistrar(), Grid.MultiSortPriority.APPEND);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setDetailsVisibleOnClick(false);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(section -> new ObjectionsPanel(
                objections.getOrDefault(section.id(), List.of()),
                words,
                UI.getCurrent().getLocale())));
        grid.addItemClickListener(this::open);
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(order());
            }
        });
    }

    @Override
    protected Grid<Section> initContent() {
        return grid;
    }

    /** Shows what the filter finds, in the order that {@link #onSort} gave out once. */
    void show(SectionFilter filter, List<String> order, Set<SectionId> held) {
        this.held = held;
        objections.clear();
        sort(order);
        grid.setItemsPageable(page -> catalog.sections(filter, page), page -> count(filter));
    }

    private int count(SectionFilter filter) {
        int found = Math.toIntExact(catalog.count(filter));
        counted.accept(found);
        return found;
    }

    void onSort(Consumer<List<String>> listener) {
        sorted = listener;
    }

    void onCount(IntConsumer listener) {
        counted = listener;
    }

    void setEmptyState(Component component) {
        grid.setEmptyStateComponent(component);
    }

    void setCompact(boolean compact) {
        columns.setCompact(compact);
    }

    SectionColumns columns() {
        return columns;
    }

    /** A click beside the button of an action, or the second of two on it, does not leave the list. */
    private void open(ItemClickEvent<Section> click) {
        if (!columns.holdsAction(click.getColumn())) {
            StudentNavigation.toCourse(
                    click.getItem().courseId(), click.getItem().term());
        }
    }

    private Component action(Section section) {
        return new EnrollButton(section, student, held, this::enroll);
    }

    private void enroll(Section section) {
        enrolling.start(section, found -> {
            hideRefusals();
            objections.put(section.id(), found);
            grid.setDetailsVisible(section, !found.isEmpty());
            if (found.isEmpty()) {
                enrolled(section);
            }
        });
    }

    /** Only the latest refusal is shown; older ones may no longer be true. */
    private void hideRefusals() {
        catalog.sections(objections.keySet()).forEach(section -> grid.setDetailsVisible(section, false));
        objections.clear();
    }

    private void enrolled(Section section) {
        held = student.sectionsIn(section.term());
        grid.getDataProvider().refreshAll();
    }

    private void sort(List<String> order) {
        grid.sort(order.stream().flatMap(it -> sortOrder(it).stream()).toList());
    }

    private Optional<GridSortOrder<Section>> sortOrder(String text) {
        String[] parts = text.split(",", 2);
        SortDirection direction =
                parts.length > 1 && parts[1].equals("desc") ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        return Optional.ofNullable(grid.getColumnByKey(parts[0]))
                .filter(Grid.Column::isSortable)
                .map(column -> new GridSortOrder<>(column, direction));
    }

    private List<String> order() {
        return grid.getSortOrder().stream()
                .map(it -> it.getSorted().getKey() + (it.getDirection() == SortDirection.DESCENDING ? ",desc" : ",asc"))
                .toList();
    }
}
