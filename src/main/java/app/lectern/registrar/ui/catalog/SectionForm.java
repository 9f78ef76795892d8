package app.lectern.registrar.ui.catalog;

import app.lectern.base.SectionId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Component;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.MeetingEntry;
import app.lectern.catalog.office.SectionEntry;
import app.lectern.catalog.office.SectionOffice;
import app.lectern.frame.Confirmation;
import app.lectern.registrar.ui.entry.EntryForm;
import app.lectern.registrar.ui.entry.OfficeFields;
import app.lectern.registrar.ui.entry.RowsField;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the registrar says of a section of a course in a term. */
class SectionForm extends EntryForm<Section, SectionEntry> {

    private static final int USUAL_CAPACITY = 30;

    private final SectionOffice office;
    private final CatalogService catalog;
    private final Course course;
    private final Term term;
    private final TextField number = new TextField(getTranslation("section.number-label"));
    private final Select<Component> component = new Select<>();
    private final Select<SectionId> belongsTo = new Select<>();
    private final IntegerField capacity = OfficeFields.number(getTranslation("column.capacity"));
    private final TextField title = new TextField(getTranslation("section.own-title"));
    private final IntegerField credits = OfficeFields.number(getTranslation("section.own-credits"));
    private final Select<SectionStatus> status = new Select<>();
    private final TextArea instructors = new TextArea(getTranslation("section.instructors"));
    private final RowsField<MeetingEntry> meetings;
    private final SectionAdmission admission = new SectionAdmission();

    SectionForm(SectionOffice office, CatalogService catalog, Course course, Term term) {
        super(SectionEntry.class);
        this.office = office;
        this.catalog = catalog;
        this.course = course;
        this.term = term;
        meetings = new RowsField<>(
                getTranslation("meeting.label"),
                getTranslation("meeting.add"),
                getTranslation("meeting.remove"),
                () -> new MeetingRow(term));
        configure();
        bind();
        var layout = OfficeFields.layout();
        layout.add(number, component, belongsTo, capacity, status, credits);
        layout.add(title, 2);
        layout.add(instructors, 2);
        layout.add(meetings, 2);
        admission.addTo(layout);
        getContent().add(layout);
    }

    private void configure() {
        component.setLabel(getTranslation("section.component"));
        component.setItems(Component.values());
        component.setItemLabelGenerator(it -> getTranslation("component." + it.name()));
        component.addValueChangeListener(event -> offerLectures(event.getValue()));
        belongsTo.setLabel(getTranslation("section.belongs-to"));
        belongsTo.setItemLabelGenerator(it -> it == null ? getTranslation("section.belongs-to.any") : it.number());
        belongsTo.setEmptySelectionAllowed(true);
        belongsTo.setEmptySelectionCaption(getTranslation("section.belongs-to.any"));
        capacity.setStepButtonsVisible(true);
        status.setLabel(getTranslation("column.status"));
        status.setItems(SectionStatus.values());
        status.setItemLabelGenerator(it -> getTranslation("status." + it.name()));
        title.setPlaceholder(course.title());
        title.setHelperText(getTranslation("section.own-title.help"));
        credits.setPlaceholder(Integer.toString(course.credits()));
        credits.setHelperText(getTranslation("section.own-credits.help"));
        instructors.setHelperText(getTranslation("section.instructors.help"));
    }

    private void bind() {
        binder.setApplyBindingsToHiddenFields(true);
        binder.forField(number).asRequired(getTranslation("entry.missing")).bind("number");
        binder.forField(component).bind("component");
        binder.forField(belongsTo).bind("belongsTo");
        binder.forField(capacity).bind("capacity");
        binder.forField(status).bind("status");
        binder.forField(title).bind("title");
        binder.forField(credits).bind("credits");
        binder.forField(instructors)
                .withConverter(OfficeFields::lines, OfficeFields::text)
                .bind("instructors");
        binder.forField(meetings)
                .withValidator(typed -> meetings.check(), getTranslation("meeting.incomplete"))
                .bind("meetings");
        admission.bind(binder);
        dropRequiredMarks();
    }

    /** These always have a value, and ARIA knows no required button, which a select is. */
    private void dropRequiredMarks() {
        component.setRequiredIndicatorVisible(false);
        status.setRequiredIndicatorVisible(false);
    }

    /** What is no lecture may belong to one. */
    private void offerLectures(@Nullable Component chosen) {
        boolean part = chosen != null && chosen != Component.LECTURE;
        @Nullable SectionId before = belongsTo.getValue();
        List<SectionId> lectures = part ? lectures() : List.of();
        belongsTo.setItems(lectures);
        belongsTo.setValue(before != null && lectures.contains(before) ? before : null);
        belongsTo.setVisible(part);
    }

    private List<SectionId> lectures() {
        Optional<SectionId> self = opened().map(Section::id);
        return catalog.sectionsOf(term.id(), course.courseId()).stream()
                .filter(it -> it.component() == Component.LECTURE)
                .map(Section::id)
                .filter(it -> self.filter(it::equals).isEmpty())
                .toList();
    }

    /** Begins a section with the next free number. */
    SectionForm blank() {
        number.setValue(office.proposedNumber(term.id()));
        component.setValue(Component.LECTURE);
        capacity.setValue(USUAL_CAPACITY);
        status.setValue(SectionStatus.OPEN);
        return this;
    }

    /** Begins a section like another, with the next free number. */
    SectionForm copyOf(Section model) {
        binder.readRecord(entryOf(model));
        number.setValue(office.proposedNumber(term.id()));
        status.setValue(SectionStatus.OPEN);
        return this;
    }

    @Override
    public void open(Section stored) {
        super.open(stored);
        number.setReadOnly(true);
    }

    @Override
    protected Optional<Confirmation> doubt(@Nullable Section opened, SectionEntry entry) {
        int held = opened == null ? 0 : office.seatsHeld(opened.id());
        if (opened != null && held > 0 && cancels(opened, entry)) {
            return Optional.of(question("sections.cancel.title", "sections.cancel.text", "sections.cancel.yes", held));
        }
        return opened != null && entry.capacity() < Math.min(held, opened.capacity())
                ? Optional.of(question("sections.shrink.title", "sections.shrink.text", "entry.save", held))
                : Optional.empty();
    }

    private static boolean cancels(Section opened, SectionEntry entry) {
        return opened.status() == SectionStatus.OPEN && entry.status() == SectionStatus.CANCELLED;
    }

    private Confirmation question(String title, String text, String yes, int held) {
        return new Confirmation(
                getTranslation(title, number.getValue()),
                getTranslation(text, held),
                getTranslation(yes),
                getTranslation("entry.leave.no"));
    }

    @Override
    protected SectionEntry entryOf(Section stored) {
        return SectionEntry.of(stored);
    }

    @Override
    protected Optional<Section> storedNow(Section opened) {
        return catalog.section(opened.id());
    }

    @Override
    protected void create(SectionEntry entry) {
        office.create(course.courseId(), term.id(), entry);
    }

    @Override
    protected void update(Section opened, SectionEntry entry) {
        office.update(opened, entry);
    }
}
