package app.lectern.registrar.ui.catalog;

import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.registrar.ui.catalog.PrerequisiteGroups.Group;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must be done before a course: groups of courses of which one each must be done. A tree that says more than that is
 * shown in words and stays as it is, unless the registrar replaces it.
 */
class PrerequisiteField extends CustomField<Prerequisite> {

    private final CatalogService catalog;
    private final PrerequisiteFormatter words;
    private final Div rows = new Div();
    private final List<PrerequisiteRow> groups = new ArrayList<>();
    private final Button add = new Button(getTranslation("prerequisites.add"), click -> addRow().focus());
    private @Nullable Prerequisite stored;
    private boolean keepStored;

    PrerequisiteField(CatalogService catalog, PrerequisiteFormatter words) {
        this.catalog = catalog;
        this.words = words;
        setLabel(getTranslation("prerequisites.label"));
        rows.addClassName("entry-rows");
        add.setIcon(VaadinIcon.PLUS.create());
        add(rows, add);
    }

    @Override
    protected @Nullable Prerequisite generateModelValue() {
        if (keepStored) {
            return stored;
        }
        List<Group> typed = groups.stream().flatMap(row -> row.group().stream()).toList();
        var entered = new PrerequisiteGroups(typed);
        boolean same = PrerequisiteGroups.of(stored).filter(entered::equals).isPresent();
        return same ? stored : entered.tree();
    }

    @Override
    protected void setPresentationValue(@Nullable Prerequisite value) {
        stored = value;
        clearRows();
        Optional<PrerequisiteGroups> simple = PrerequisiteGroups.of(value);
        keepStored = simple.isEmpty();
        add.setVisible(!keepStored);
        simple.ifPresentOrElse(
                it -> it.groups().forEach(group -> addRow().open(group)),
                () -> showInWords(Objects.requireNonNull(value)));
    }

    private void clearRows() {
        rows.removeAll();
        groups.clear();
    }

    private void showInWords(Prerequisite tree) {
        var replace = new Button(getTranslation("prerequisites.replace"), click -> replace());
        rows.add(new Span(words.of(tree, UI.getCurrent().getLocale())), replace);
    }

    private void replace() {
        clearRows();
        keepStored = false;
        add.setVisible(true);
        addRow().focus();
        updateValue();
    }

    private PrerequisiteRow addRow() {
        var row = new PrerequisiteRow(catalog, this::updateValue, this::remove);
        groups.add(row);
        rows.add(row);
        return row;
    }

    private void remove(PrerequisiteRow row) {
        groups.remove(row);
        rows.remove(row);
        updateValue();
    }
}
