package app.lectern.student.courses;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionFilter;
import app.lectern.student.MyTerm;
import app.lectern.student.StudentNavigation;
import app.lectern.student.Viewer;
import app.lectern.student.enroll.DropActions;
import app.lectern.student.enroll.EnrollActions;
import app.lectern.student.enroll.EnrollButton;
import app.lectern.student.enroll.EnrollCallback;
import app.lectern.student.enroll.Refusal;
import app.lectern.student.enroll.Remedies;
import app.lectern.student.enroll.SeatAction;
import app.lectern.student.enroll.SeatActionsMenu;
import app.lectern.student.live.LiveView;
import app.lectern.student.live.LiveViews;
import app.lectern.student.plans.PlanActions;
import app.lectern.student.plans.PlanButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Sections, one a row, read page by page from the database; one column of cards where there is no room for more. */
class SectionGrid extends Composite<Grid<Section>> {

    private final Grid<Section> grid = new Grid<>();
    private final Map<SectionId, Refusal> refusals = new HashMap<>();
    private final CatalogService catalog;
    private final EnrollActions enrollActions;
    private final DropActions dropActions;
    private final Viewer viewer;
    private final SectionColumns columns;
    private final ShownSeats seats = new ShownSeats();
    private final LiveView live;
    private final PlanActions planActions;
    private Set<SectionId> planned = Set.of();
    private Runnable plannedOtherwise = () -> {};
    private MyTerm mine = MyTerm.NOTHING;
    private @Nullable TermId term;
    private Consumer<List<String>> sorted = order -> {};
    private IntConsumer counted = found -> {};

    SectionGrid(
            CatalogService catalog,
            EnrollActions enrollActions,
            DropActions dropActions,
            Remedies remedies,
            LiveViews lives,
            PlanActions planActions,
            Viewer viewer) {
        this.catalog = catalog;
        this.enrollActions = enrollActions;
        this.dropActions = dropActions;
        this.viewer = viewer;
        this.planActions = planActions;
        columns = new SectionColumns(grid, this::action, seats::of, viewer);
        grid.addClassName("section-grid");
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setMultiSort(viewer.isRegistrar(), Grid.MultiSortPriority.APPEND);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setDetailsVisibleOnClick(false);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(section -> details(section, remedies)));
        live = LiveView.of(grid, lives, this::lookAgain, this::counted);
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

    private Component details(Section section, Remedies remedies) {
        Refusal refusal = refusals.get(section.id());
        return refusal == null ? new Div() : remedies.panel(refusal, answer(section));
    }

    /** Shows what the filter finds, in the order that {@link #onSort} gave out once. */
    void show(SectionFilter filter, List<String> order) {
        term = filter.term();
        mine = viewer.in(filter.term());
        live.shows(viewer.whoseIn(filter.term()));
        planned = planActions.planned(filter.term());
        refusals.clear();
        sort(order);
        grid.setItemsPageable(page -> catalog.sections(filter, page), page -> count(filter))
                .setIdentifierProvider(Section::id);
    }

    /** Looks whether the student stands otherwise with the sections now. */
    void lookAgain() {
        if (term != null) {
            MyTerm now = viewer.in(term);
            if (!now.equals(mine)) {
                mine = now;
                grid.getDataProvider().refreshAll();
            }
        }
    }

    private void counted(List<Section> sections) {
        sections.stream().filter(seats::show).forEach(grid.getDataProvider()::refreshItem);
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
        var action = new Div(new EnrollButton(section, viewer, mine, this::enroll));
        action.addClassName("row-actions");
        List<SeatAction> ways = waysOut(section);
        if (!ways.isEmpty()) {
            action.add(new SeatActionsMenu(section, ways));
        }
        if (planActions.isPossible()) {
            action.add(new PlanButton(section, planned.contains(section.id()), this::toggle));
        }
        return action;
    }

    private List<SeatAction> waysOut(Section section) {
        if (mine.held().contains(section.id())) {
            return catalog.term(section.term())
                    .map(it -> dropActions.waysOut(it, section, this::changed))
                    .orElse(List.of());
        }
        return mine.places().containsKey(section.id()) ? List.of(wayOutOfTheLine(section)) : List.of();
    }

    private SeatAction wayOutOfTheLine(Section section) {
        Runnable leave = () -> enrollActions.leave(section.id(), section.displayTitle(), this::changed);
        return new SeatAction("waiting.leave", "waiting.leave-label", leave);
    }

    private void toggle(Section section) {
        planActions.toggle(section);
        showPlan();
        plannedOtherwise.run();
    }

    /** Shows what is in the plan now. */
    void showPlan() {
        if (term != null) {
            planned = planActions.planned(term);
            grid.getDataProvider().refreshAll();
        }
    }

    void onPlan(Runnable listener) {
        plannedOtherwise = listener;
    }

    private void enroll(Section section) {
        enrollActions.start(section, answer(section));
    }

    private EnrollCallback answer(Section section) {
        return new EnrollCallback(this::changed, refusal -> refused(section, refusal));
    }

    private void refused(Section section, Refusal refusal) {
        hideRefusals();
        refusals.put(section.id(), refusal);
        grid.setDetailsVisible(section, true);
    }

    /** Only the latest refusal is shown; older ones may no longer be true. */
    private void hideRefusals() {
        refusals.values().forEach(it -> grid.setDetailsVisible(it.section(), false));
        refusals.clear();
    }

    private void changed() {
        hideRefusals();
        lookAgain();
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
