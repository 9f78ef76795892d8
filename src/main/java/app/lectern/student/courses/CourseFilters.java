package app.lectern.student.courses;

import app.lectern.catalog.CatalogService;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import app.lectern.frame.SearchField;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields above the courses grid. */
class CourseFilters extends Div {

    private final SearchField search = new SearchField(getTranslation("filter.search-hint"));
    private final Select<String> subject = new Select<>();
    private final Select<Integer> credits = new Select<>();
    private final Checkbox openOnly = new Checkbox(getTranslation("filter.open"));
    private final Select<SectionStatus> status = new Select<>();
    private final Checkbox overFull = new Checkbox(getTranslation("filter.over-full"));
    private final Checkbox withoutMeetings = new Checkbox(getTranslation("filter.without-meetings"));
    private final Button toggle = new Button(getTranslation("filter.more"));
    private final CatalogService catalog;
    private final Consumer<CourseSearch> changed;
    private List<String> sort = List.of();

    /**
     * @param changed is told the search whenever the person changes a field
     */
    CourseFilters(CatalogService catalog, boolean registrar, Consumer<CourseSearch> changed) {
        this.catalog = catalog;
        this.changed = changed;
        addClassName("course-filters");
        getElement().setAttribute("role", "search");
        configure();
        var more = new Div(subject, credits, openOnly);
        more.addClassName("more-filters");
        if (registrar) {
            more.add(status, overFull, withoutMeetings);
        }
        add(search, toggleOf(more), more);
        List.of(search, subject, credits, openOnly, status, overFull, withoutMeetings)
                .forEach(this::listen);
    }

    /** On a narrow screen, the filters stay out of the way until they are asked for. */
    private Button toggleOf(Div more) {
        toggle.setIcon(new Icon(VaadinIcon.FILTER));
        toggle.addClassName("filter-toggle");
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(event -> {
            boolean open = !more.hasClassName("open");
            more.setClassName("open", open);
            toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return toggle;
    }

    private void configure() {
        search.setLabel(getTranslation("filter.search"));
        search.addClassName("filter-search");
        optional(subject, "filter.subject", "filter.all-subjects");
        optional(credits, "filter.credits", "filter.any-credits");
        optional(status, "filter.status", "filter.any-status");
        status.setItems(SectionStatus.values());
        status.setItemLabelGenerator(
                it -> it == null ? getTranslation("filter.any-status") : getTranslation("status." + it.name()));
    }

    private <T> void optional(Select<T> select, String label, String none) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(none));
        select.setItemLabelGenerator(it -> it == null ? getTranslation(none) : it.toString());
    }

    private void listen(Component field) {
        ((AbstractField<?, ?>) field).addValueChangeListener(event -> {
            if (event.isFromClient()) {
                tell();
            }
        });
    }

    private void tell() {
        changed.accept(value());
    }

    /** Sets all fields, without telling anybody. */
    void show(Term chosen, CourseSearch wanted) {
        sort = wanted.sort();
        search.setValue(wanted.search());
        offer(subject, catalog.subjects(chosen.id()), wanted.subject());
        offer(credits, catalog.credits(chosen.id()), wanted.credits());
        openOnly.setValue(wanted.openOnly());
        status.setValue(wanted.status());
        overFull.setValue(wanted.overFull());
        withoutMeetings.setValue(wanted.withoutMeetings());
        int inUse = wanted.filters();
        toggle.setText(inUse == 0 ? getTranslation("filter.more") : getTranslation("filter.more-in-use", inUse));
    }

    private static <T> void offer(Select<T> select, List<T> values, @Nullable T chosen) {
        select.setItems(values);
        select.setValue(chosen != null && values.contains(chosen) ? chosen : null);
    }

    private CourseSearch value() {
        return new CourseSearch(
                search.getValue(),
                subject.getValue(),
                credits.getValue(),
                openOnly.getValue(),
                status.getValue(),
                overFull.getValue(),
                withoutMeetings.getValue(),
                sort);
    }
}
