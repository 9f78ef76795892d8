package app.lectern.registrar.ui.people;

import app.lectern.frame.SearchField;
import app.lectern.people.Role;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/** The fields above the list of people. */
class PeopleFilters extends Div {

    private final SearchField words = new SearchField(getTranslation("people.search-hint"));
    private final Select<Role> role = new Select<>();
    private final Select<Boolean> disabled = new Select<>();
    private final Consumer<PeopleSearch> changed;
    private List<String> sort = List.of();

    /**
     * @param changed is told whom the registrar looks for whenever they change a field
     */
    PeopleFilters(Consumer<PeopleSearch> changed) {
        this.changed = changed;
        addClassName("people-filters");
        getElement().setAttribute("role", "search");
        words.setLabel(getTranslation("filter.search"));
        optional(role, "people.role", "people.role.any");
        role.setItems(Role.values());
        role.setItemLabelGenerator(it -> getTranslation(it == null ? "people.role.any" : PersonFormatter.key(it)));
        optional(disabled, "people.standing", "people.standing.any");
        disabled.setItems(false, true);
        disabled.setItemLabelGenerator(
                it -> getTranslation(it == null ? "people.standing.any" : PersonFormatter.standingKey(it)));
        add(words, role, disabled);
        List.of(words, role, disabled).forEach(this::listen);
    }

    private void optional(Select<?> select, String label, String none) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(none));
    }

    private void listen(Component field) {
        ((AbstractField<?, ?>) field).addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(value());
            }
        });
    }

    /** Sets all fields, without telling anybody. */
    void show(PeopleSearch wanted) {
        sort = wanted.sort();
        words.setValue(wanted.words());
        role.setValue(wanted.role());
        disabled.setValue(wanted.disabled());
    }

    private PeopleSearch value() {
        return new PeopleSearch(words.getValue(), role.getValue(), disabled.getValue(), sort);
    }
}
