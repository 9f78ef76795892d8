package app.lectern.registrar.ui.catalog;

import app.lectern.base.SectionId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.MeetingFormatter;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.SectionEntry;
import app.lectern.catalog.office.SectionOffice;
import app.lectern.frame.Notifications;
import app.lectern.frame.TermNote;
import app.lectern.registrar.ui.entry.EntryDialog;
import app.lectern.registrar.ui.entry.Guide;
import app.lectern.registrar.ui.entry.OfficeCard;
import app.lectern.registrar.ui.entry.OfficeGrid;
import app.lectern.registrar.ui.roster.RosterNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The sections of a course in a term, which the registrar creates and changes. */
class SectionsPanel extends Composite<Div> {

    private final CatalogService catalog;
    private final SectionOffice office;
    private final Course course;
    private final Term term;
    private final Button add = new Button(getTranslation("sections.new"), click -> create());
    private final OfficeGrid<Section> grid = new OfficeGrid<>(getTranslation("sections.title"), this::card);
    private final Div guide = new Div();

    SectionsPanel(CatalogService catalog, SectionOffice office, Course course, Term term) {
        this.catalog = catalog;
        this.office = office;
        this.course = course;
        this.term = term;
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addColumns();
        grid.setAllRowsVisible(true);
        guide.addClassName("office-guide");
        getContent().addClassName("office-sections");
        var note = new TermNote();
        note.show(term);
        getContent().add(head(), note, guide, grid);
        refresh();
    }

    private Component head() {
        var seen = CatalogNavigation.studentsLink(getTranslation("sections.as-students"), course.courseId(), term.id());
        var head = new Div(new H2(getTranslation("course.sections", term.name())), seen, add);
        head.addClassNames("page-head", "office-head");
        return head;
    }

    private void addColumns() {
        grid.text(getTranslation("section.number-label"), "6.5rem", section -> section.id()
                .number());
        grid.text(getTranslation("section.component"), "9rem", this::part);
        grid.text(getTranslation("column.meets"), "11rem", this::meets).setFlexGrow(1);
        grid.giveWay(grid.text(getTranslation("section.instructors"), "8.5rem", SectionsPanel::names)
                .setFlexGrow(1));
        grid.text(getTranslation("column.seats"), "7rem", this::seats);
        grid.text(getTranslation("column.status"), "7rem", this::status);
        grid.action("14.5rem", this::actions);
    }

    private String part(Section section) {
        String part = getTranslation("component." + section.component().name());
        return section.belongsTo() == null
                ? part
                : getTranslation("sections.part-of", part, section.belongsTo().number());
    }

    private String meets(Section section) {
        return section.meetings().isEmpty()
                ? getTranslation("section.no-meetings")
                : MeetingFormatter.of(section.meetings(), UI.getCurrent().getLocale());
    }

    private static String names(Section section) {
        return String.join(", ", section.instructors());
    }

    private String seats(Section section) {
        String seats = getTranslation("sections.seats", section.taken(), section.capacity());
        return section.waiting() == 0 ? seats : getTranslation("sections.seats-waiting", seats, section.waiting());
    }

    private String status(Section section) {
        return getTranslation("status." + section.status().name());
    }

    private Component card(Section section) {
        return new OfficeCard(part(section), new Span(heading(section.id())))
                .detail(meets(section))
                .detail(names(section))
                .detail(seats(section) + " · " + status(section))
                .foot(actions(section));
    }

    private Div actions(Section section) {
        var edit = new Button(getTranslation("entry.edit"), click -> edit(section.id()));
        edit.setAriaLabel(getTranslation("entry.edit-label", heading(section.id())));
        var copy = new Button(getTranslation("sections.copy"), click -> copy(section));
        copy.setAriaLabel(getTranslation("sections.copy-label", heading(section.id())));
        var roster = RosterNavigation.link(getTranslation("roster.link"), section.id());
        roster.getElement().setAttribute("aria-label", getTranslation("roster.link-label", heading(section.id())));
        var actions = term.isArchived() ? new Div(roster) : new Div(edit, copy, roster);
        actions.addClassName("office-actions");
        return actions;
    }

    private String heading(SectionId id) {
        return getTranslation("section.number", id.number());
    }

    private void refresh() {
        List<Section> sections = catalog.sectionsOf(term.id(), course.courseId());
        grid.setItems(sections);
        grid.setVisible(!sections.isEmpty());
        add.setVisible(!sections.isEmpty() && !term.isArchived());
        guide.removeAll();
        if (sections.isEmpty() && !term.isArchived()) {
            var first = new Button(getTranslation("sections.first"), click -> create());
            first.addThemeVariants(ButtonVariant.PRIMARY);
            guide.add(new Guide("sections.none-yet", "sections.first-text", first));
        }
    }

    private SectionForm form() {
        return new SectionForm(office, catalog, course, term);
    }

    private void create() {
        show("sections.new-of", course.title(), form().blank());
    }

    private void copy(Section model) {
        show("sections.new-of", course.title(), form().copyOf(model));
    }

    private void edit(SectionId id) {
        catalog.section(id).ifPresentOrElse(this::open, this::refresh);
    }

    private void open(Section section) {
        SectionForm form = form();
        form.open(section);
        String name = heading(section.id());
        show("entry.edit-label", name, form)
                .offerToDelete(name, () -> form.opened().ifPresent(office::delete), () -> told("entry.deleted", name));
    }

    private EntryDialog<SectionEntry> show(String title, String name, SectionForm form) {
        var dialog = new EntryDialog<>(
                getTranslation(title, name),
                form,
                entry -> told("entry.saved", getTranslation("section.number", entry.number())));
        dialog.open();
        return dialog;
    }

    private void told(String key, String name) {
        Notifications.done(getTranslation(key, name));
        refresh();
    }
}
