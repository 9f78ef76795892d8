package app.lectern.registrar.ui.catalog;

import app.lectern.base.CourseId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseFilter;
import app.lectern.frame.SearchField;
import app.lectern.registrar.ui.entry.OfficeFields;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.TextRenderer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

/**
 * A course to be chosen, by its id; whatever it is titled, it is the same.
 *
 * @param title what it is called; empty when not known here
 */
record CourseChoice(CourseId id, String title) {

    /** A field to choose several courses in, which looks for them as one types. */
    static MultiSelectComboBox<CourseChoice> field(String label, CatalogService catalog) {
        var field = new MultiSelectComboBox<CourseChoice>(label);
        field.setI18n(OfficeFields.choiceWords());
        field.setItemLabelGenerator(choice -> choice.id().value());
        field.setRenderer(new TextRenderer<>(CourseChoice::words));
        field.setItems(new CallbackDataProvider<>(
                query -> page(catalog, query).map(CourseChoice::of).stream(),
                query -> {
                    SearchField.help(field, query.getFilter().orElse(""), "");
                    return Math.toIntExact(page(catalog, query).getTotalElements());
                },
                CourseChoice::id));
        return field;
    }

    private static Page<Course> page(CatalogService catalog, Query<CourseChoice, String> query) {
        var filter = new CourseFilter(null, query.getFilter().orElse(""), null, false);
        return catalog.courses(filter, PageRequest.of(query.getPage(), query.getPageSize()));
    }

    private static CourseChoice of(Course course) {
        return new CourseChoice(course.courseId(), course.title());
    }

    static Set<CourseChoice> of(Collection<CourseId> ids) {
        Stream<CourseChoice> choices = ids.stream().sorted().map(id -> new CourseChoice(id, ""));
        return choices.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<CourseId> ids(Collection<CourseChoice> choices) {
        return choices.stream().map(CourseChoice::id).collect(Collectors.toSet());
    }

    private String words() {
        return title.isEmpty() ? id.value() : id + " · " + title;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CourseChoice choice && choice.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
