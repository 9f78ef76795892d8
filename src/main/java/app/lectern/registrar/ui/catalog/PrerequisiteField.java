package app.lectern.registrar.ui.catalog;

import app.lectern.base.CourseId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.PrerequisiteWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be done before a course: groups of courses of which one each must be done. A tree that says more than that is
 * shown in words and stays as it is, unless the registrar replaces it.
 */
class PrerequisiteField extends CustomField<Prerequisite> {

    private final CatalogService catalog;
    private final PrerequisiteWords words;
    private final Div rows = new Div();
    private final List<MultiSelectComboBox<CourseChoice>> groups = new ArrayList<>();
    private final Button add = new Button(
            getTranslation("prerequisites.add"), click -> addGroup(Set.of()).focus());
    private @Nullable Prerequisite stored;
    private boolean keepStored;

    PrerequisiteField(CatalogService catalog, PrerequisiteWords words) {
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
        List<Set<CourseId>> typed = groups.stream()
                .map(group -> CourseChoice.ids(group.getValue()))
                .filter(courses -> !courses.isEmpty())
                .toList();
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
                it -> it.groups().forEach(this::addGroup), () -> showInWords(Objects.requireNonNull(value)));
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
        addGroup(Set.of()).focus();
        updateValue();
    }

    private MultiSelectComboBox<CourseChoice> addGroup(Set<CourseId> courses) {
        String label = getTranslation("prerequisites.group");
        MultiSelectComboBox<CourseChoice> group = CourseChoice.field(label, catalog);
        group.setValue(CourseChoice.of(courses));
        group.addValueChangeListener(event -> updateValue());
        var row = new Div(group);
        row.add(removeButton(row, group));
        row.addClassName("entry-row");
        groups.add(group);
        rows.add(row);
        return group;
    }

    private Button removeButton(Div row, MultiSelectComboBox<CourseChoice> group) {
        var remove = new Button(VaadinIcon.TRASH.create(), click -> {
            rows.remove(row);
            groups.remove(group);
            updateValue();
        });
        remove.setAriaLabel(getTranslation("prerequisites.remove"));
        remove.setTooltipText(getTranslation("prerequisites.remove"));
        return remove;
    }
}
