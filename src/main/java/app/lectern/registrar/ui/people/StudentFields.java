package app.lectern.registrar.ui.people;

import app.lectern.base.Classification;
import app.lectern.people.PersonFacts;
import app.lectern.registrar.ui.entry.OfficeFields;
import app.lectern.registrar.ui.entry.RowsField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.converter.Converter;

/** The fields of a person's form that say what the rules of registration look at. */
class StudentFields {

    private final Select<Classification> classification = new Select<>();
    private final TextArea majors = new TextArea(text("people.majors"));
    private final TextArea minors = new TextArea(text("people.minors"));
    private final TextArea programs = new TextArea(text("people.programs"));
    private final Checkbox transfer = new Checkbox(text("people.transfer"));
    private final TextArea tests = new TextArea(text("people.tests"));
    private final TextArea completed = new TextArea(text("people.completed"));
    private final RowsField<CreditEntry> creditLimits = new RowsField<>(
            text("people.credits"), text("people.credits.add"), text("people.credits.remove"), CreditRow::new);

    StudentFields() {
        classification.setLabel(text("people.classification"));
        classification.setItems(Classification.values());
        classification.setEmptySelectionAllowed(true);
        classification.setItemLabelGenerator(it -> it == null ? "" : text(OfficeFields.key(it)));
        majors.setHelperText(text("people.majors.help"));
        minors.setHelperText(text("people.majors.help"));
        programs.setHelperText(text("people.majors.help"));
        tests.setHelperText(text("people.tests.help"));
        completed.setHelperText(text("people.completed.help"));
    }

    void bind(Binder<PersonFacts> binder) {
        binder.forField(classification).bind("classification");
        lines(binder, majors, "majors");
        lines(binder, minors, "minors");
        lines(binder, programs, "programs");
        binder.forField(transfer).bind("transfer");
        lines(binder, tests, "tests");
        binder.forField(completed)
                .withConverter(Converter.from(CompletedLines::read, CompletedLines::of))
                .bind("completed");
        binder.forField(creditLimits)
                .withValidator(typed -> creditLimits.check(), text("people.credits.incomplete"))
                .withConverter(
                        typed -> typed.stream().map(CreditEntry::exception).toList(),
                        stored -> stored.stream().map(CreditEntry::of).toList())
                .bind("creditLimits");
    }

    private static void lines(Binder<PersonFacts> binder, TextArea field, String name) {
        binder.forField(field)
                .withConverter(OfficeFields::lines, OfficeFields::text)
                .bind(name);
    }

    Select<Classification> classification() {
        return classification;
    }

    void addTo(FormLayout layout) {
        layout.add(transfer, 2);
        layout.add(majors, minors, programs, tests);
        layout.add(completed, 2);
        layout.add(creditLimits, 2);
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
