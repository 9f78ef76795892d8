package app.lectern.registrar.ui.catalog;

import app.lectern.base.Classification;
import app.lectern.catalog.office.ReservationEntry;
import app.lectern.catalog.office.SectionEntry;
import app.lectern.registrar.ui.entry.OfficeFields;
import app.lectern.registrar.ui.entry.RowsField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;

/** The fields of a section's form that say who may have a seat, and who may wait for one. */
class SectionAdmission {

    private final IntegerField waitlistCapacity = OfficeFields.number(text("section.waitlist-capacity"));
    private final DatePicker reservedUntil = OfficeFields.day(text("section.reserved-until"));
    private final CheckboxGroup<Classification> only = OfficeFields.classifications(text("section.only"));
    private final CheckboxGroup<Classification> except = OfficeFields.classifications(text("section.except"));
    private final TextArea majors = new TextArea(text("section.majors"));
    private final RowsField<ReservationEntry> reserved = new RowsField<>(
            text("reservation.label"), text("reservation.add"), text("reservation.remove"), ReservationRow::new);

    SectionAdmission() {
        waitlistCapacity.setHelperText(text("section.waitlist-capacity.help"));
        reservedUntil.setHelperText(text("section.reserved-until.help"));
        reservedUntil.setClearButtonVisible(true);
        only.setHelperText(text("section.only.help"));
        majors.setHelperText(text("section.majors.help"));
    }

    void bind(Binder<SectionEntry> binder) {
        binder.forField(waitlistCapacity).bind("waitlistCapacity");
        binder.forField(reserved)
                .withValidator(typed -> reserved.check(), text("reservation.incomplete"))
                .bind("reserved");
        binder.forField(reservedUntil).bind("reservedUntil");
        binder.forField(only).bind("only");
        binder.forField(except).bind("except");
        binder.forField(majors)
                .withConverter(OfficeFields::lines, OfficeFields::text)
                .bind("majors");
    }

    void addTo(FormLayout layout) {
        layout.add(waitlistCapacity, reservedUntil);
        layout.add(reserved, 2);
        layout.add(only, 2);
        layout.add(except, 2);
        layout.add(majors, 2);
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
