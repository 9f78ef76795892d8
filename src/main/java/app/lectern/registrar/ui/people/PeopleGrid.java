package app.lectern.registrar.ui.people;

import app.lectern.people.Account;
import app.lectern.people.PeopleService;
import app.lectern.people.PersonKeys;
import app.lectern.people.PersonNames;
import app.lectern.registrar.ui.entry.OfficeCard;
import app.lectern.registrar.ui.entry.OfficeGrid;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** People, one a row, read page by page from the database; each sortable column's key is a field of the data. */
class PeopleGrid extends Composite<Grid<Account>> {

    private final PeopleService people;
    private final Consumer<Account> edit;
    private final LongConsumer counted;
    private final OfficeGrid<Account> grid = new OfficeGrid<>(getTranslation("people.title"), this::card);

    /**
     * @param edit is told whom the registrar wants to change
     * @param sorted is told the order that they choose
     * @param counted is told how many people are found
     */
    PeopleGrid(PeopleService people, Consumer<Account> edit, Consumer<List<String>> sorted, LongConsumer counted) {
        this.people = people;
        this.edit = edit;
        this.counted = counted;
        addColumns();
        grid.setSizeFull();
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(order());
            }
        });
    }

    @Override
    protected Grid<Account> initContent() {
        return grid;
    }

    private void addColumns() {
        var number = sortable("user_id", grid.number(getTranslation("people.number"), "6rem", Account::userId));
        sortable(
                        "last_name",
                        grid.text(
                                getTranslation("people.name"),
                                "9.5rem",
                                person -> PersonNames.listed(person.firstName(), person.lastName())),
                        PersonKeys.byLastName(getLocale()),
                        PersonKeys.byFirstName(getLocale()))
                .setFlexGrow(1);
        var studentNumber = sortable(
                "student_number",
                grid.text(
                        getTranslation("people.student-number"),
                        "8rem",
                        person -> Objects.requireNonNullElse(person.studentNumber(), "")));
        sortable("email", grid.text(getTranslation("people.email"), "13rem", Account::email))
                .setFlexGrow(1);
        grid.text(getTranslation("people.role"), "7rem", person -> PersonFormatter.roles(person, this));
        var classification = sortable(
                "classification",
                grid.text(
                        getTranslation("people.classification"),
                        "7.5rem",
                        person -> PersonFormatter.classification(person, this)));
        grid.giveWay(sortable(
                "current_login_at",
                grid.text(
                        getTranslation("people.signed-in"),
                        "10.5rem",
                        person -> PersonFormatter.signedIn(person, this))));
        grid.giveWay(classification);
        grid.giveWay(number);
        grid.giveWay(studentNumber);
        sortable("disabled", grid.component(getTranslation("people.standing"), "7.25rem", this::standing));
        grid.action("5.5rem", this::editButton);
    }

    private static Grid.Column<Account> sortable(String key, Grid.Column<Account> column, String... fields) {
        return column.setKey(key)
                .setSortProperty(fields.length == 0 ? new String[] {key} : fields)
                .setSortable(true);
    }

    private Component standing(Account person) {
        var standing = new Span(getTranslation(PersonFormatter.standingKey(person.disabled())));
        if (person.disabled()) {
            standing.addClassName("person-disabled");
        }
        return person.holds().isEmpty() ? standing : new Div(standing, holds(person));
    }

    private Span holds(Account person) {
        var badge = new Span(getTranslation("people.held", person.holds().size()));
        badge.addClassName("person-held");
        return badge;
    }

    private Button editButton(Account person) {
        var button = new Button(getTranslation("entry.edit"), click -> edit.accept(person));
        button.setAriaLabel(getTranslation("entry.edit-label", person.fullName()));
        return button;
    }

    private Component card(Account person) {
        String head =
                getTranslation("people.card-head", person.userId().toString(), PersonFormatter.roles(person, this));
        return new OfficeCard(head, new Span(person.fullName()))
                .detail(Objects.requireNonNullElse(person.studentNumber(), ""))
                .detail(person.email())
                .detail(PersonFormatter.classification(person, this))
                .detail(getTranslation("people.signed-in-at", PersonFormatter.signedIn(person, this)))
                .foot(standing(person), editButton(person));
    }

    void setEmptyState(Component component) {
        grid.setEmptyStateComponent(component);
    }

    /** Shows whom the search finds. */
    void show(PeopleSearch search) {
        grid.sort(search.sort().stream().flatMap(it -> sortOrder(it).stream()).toList());
        grid.setItemsPageable(page -> people.list(search.filter(), page), page -> count(search));
    }

    /** Reads again what is shown. */
    void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private int count(PeopleSearch search) {
        long found = people.count(search.filter());
        counted.accept(found);
        return Math.toIntExact(found);
    }

    private Optional<GridSortOrder<Account>> sortOrder(String text) {
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
