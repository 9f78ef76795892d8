package app.lectern.registrar.ui.catalog;

import app.lectern.base.CourseId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.CourseEntry;
import app.lectern.catalog.office.CourseOffice;
import app.lectern.registrar.ui.entry.EntryForm;
import app.lectern.registrar.ui.entry.OfficeFields;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** What the registrar says of a course, as it is in a term and from a term on. */
class CourseForm extends EntryForm<Course, CourseEntry> {

    private static final int USUAL_CREDITS = 4;

    private final CourseOffice office;
    private final CatalogService catalog;
    private final TextField courseId = new TextField(getTranslation("column.course"));
    private final TextField title = new TextField(getTranslation("column.title"));
    private final IntegerField credits = OfficeFields.number(getTranslation("column.credits"));
    private final TextField subject = new TextField(getTranslation("filter.subject"));
    private final TextField term = new TextField(getTranslation("course.term"));
    private final TextArea description = new TextArea(getTranslation("column.description"));
    private final PrerequisiteField prerequisites;
    private final MultiSelectComboBox<CourseChoice> corequisites;
    private final EditionField from = new EditionField();
    private final Optional<Term> shown;

    /** @param shown the term in which a stored course is shown; empty when there is none */
    CourseForm(CourseOffice office, CatalogService catalog, PrerequisiteFormatter words, Optional<Term> shown) {
        super(CourseEntry.class);
        this.office = office;
        this.catalog = catalog;
        this.shown = shown;
        prerequisites = new PrerequisiteField(catalog, words);
        corequisites = CourseChoice.field(getTranslation("course.corequisites-label"), catalog);
        courseId.setHelperText(getTranslation("course.id.help"));
        credits.setStepButtonsVisible(true);
        credits.setValue(USUAL_CREDITS);
        subject.setHelperText(getTranslation("course.subject.help"));
        term.setHelperText(getTranslation("course.term.help"));
        description.setMinRows(3);
        corequisites.setHelperText(getTranslation("course.corequisites.help"));
        bind();
        var layout = OfficeFields.layout();
        layout.add(from, 2);
        layout.add(courseId, title, credits, subject);
        layout.add(description, 2);
        layout.add(prerequisites, 2);
        layout.add(corequisites, term);
        getContent().add(layout);
    }

    private void bind() {
        binder.forField(courseId)
                .asRequired(getTranslation("entry.missing"))
                .withConverter(CourseId::new, CourseId::value, getTranslation("course.id.invalid"))
                .bind("courseId");
        binder.forField(title).bind("title");
        binder.forField(credits).bind("credits");
        binder.forField(subject).bind("subject");
        binder.forField(term).bind("term");
        binder.forField(description)
                .withConverter(text -> text.replace('\t', ' '), text -> text)
                .bind("description");
        binder.forField(prerequisites).bind("prerequisites");
        binder.forField(corequisites)
                .withConverter(CourseChoice::ids, CourseChoice::of)
                .bind("corequisites");
        binder.forField(from).bind("from");
        title.setRequiredIndicatorVisible(true);
    }

    @Override
    public void open(Course stored) {
        catalog.course(stored.courseId()).ifPresent(whole -> from.offer(whole, stored, catalog.terms()));
        super.open(stored);
        courseId.setReadOnly(true);
        courseId.setHelperText(null);
    }

    @Override
    protected CourseEntry entryOf(Course stored) {
        return CourseEntry.of(stored).withFrom(shown.map(Term::id).orElse(null));
    }

    @Override
    protected Optional<Course> storedNow(Course opened) {
        return shown.isEmpty()
                ? catalog.course(opened.courseId())
                : from.chosen().or(() -> shown).flatMap(term -> catalog.course(opened.courseId(), term));
    }

    @Override
    protected void create(CourseEntry entry) {
        office.create(entry);
    }

    @Override
    protected void update(Course opened, CourseEntry entry) {
        office.update(opened, entry);
    }
}
