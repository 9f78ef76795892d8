package app.lectern.registrar.ui.catalog;

import app.lectern.base.Grade;
import app.lectern.catalog.CatalogService;
import app.lectern.registrar.ui.catalog.PrerequisiteGroups.Group;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for courses of which one must be done, and how well. */
class PrerequisiteRow extends Composite<Div> {

    private final MultiSelectComboBox<CourseChoice> courses;
    private final Select<Grade> minimum = new Select<>();
    private final Checkbox together = new Checkbox(getTranslation("prerequisites.together"));

    PrerequisiteRow(CatalogService catalog, Runnable changed, Consumer<PrerequisiteRow> remove) {
        courses = CourseChoice.field(getTranslation("prerequisites.group"), catalog);
        minimum.setLabel(getTranslation("prerequisites.minimum"));
        minimum.setItems(Grade.LETTERS);
        minimum.setEmptySelectionAllowed(true);
        minimum.setEmptySelectionCaption(getTranslation("prerequisites.minimum.none"));
        minimum.setItemLabelGenerator(it -> it == null ? getTranslation("prerequisites.minimum.none") : it.value());
        courses.addValueChangeListener(event -> changed.run());
        minimum.addValueChangeListener(event -> changed.run());
        together.addValueChangeListener(event -> changed.run());
        getContent().addClassName("entry-row");
        getContent().add(courses, minimum, together, removeButton(remove));
    }

    private Button removeButton(Consumer<PrerequisiteRow> remove) {
        var button = new Button(VaadinIcon.TRASH.create(), click -> remove.accept(this));
        button.setAriaLabel(getTranslation("prerequisites.remove"));
        button.setTooltipText(getTranslation("prerequisites.remove"));
        return button;
    }

    PrerequisiteRow open(Group group) {
        courses.setValue(CourseChoice.of(group.courses()));
        offer(group.minimum());
        together.setValue(group.together());
        return this;
    }

    /** A grade that is stored and no letter can be kept. */
    private void offer(@Nullable Grade stored) {
        if (stored != null && !Grade.LETTERS.contains(stored)) {
            minimum.setItems(
                    Stream.concat(Grade.LETTERS.stream(), Stream.of(stored)).toList());
        }
        minimum.setValue(stored);
    }

    /** What was entered; empty while no course is chosen. */
    Optional<Group> group() {
        return courses.getValue().isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(CourseChoice.ids(courses.getValue()), minimum.getValue(), together.getValue()));
    }

    void focus() {
        courses.focus();
    }
}
