package app.lectern.registrar.ui.catalog;

import app.lectern.catalog.SeatGroup;
import app.lectern.catalog.SeatGroupFormatter;
import app.lectern.catalog.office.ReservationEntry;
import app.lectern.registrar.ui.entry.EntryRow;
import app.lectern.registrar.ui.entry.OfficeFields;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;

/** Asks for seats that are kept for a group of students; whatever is typed and no group is a major. */
class ReservationRow extends EntryRow<ReservationEntry> {

    private final ComboBox<String> group = new ComboBox<>(getTranslation("reservation.group"));
    private final IntegerField seats = OfficeFields.number(getTranslation("reservation.seats"));

    ReservationRow() {
        super(ReservationEntry.class);
        group.setItems(SeatGroup.KNOWN);
        group.setItemLabelGenerator(name -> SeatGroupFormatter.of(name, key -> getTranslation(key)));
        group.setAllowCustomValue(true);
        group.addCustomValueSetListener(
                event -> group.setValue(event.getDetail().strip()));
        group.setHelperText(getTranslation("reservation.group.help"));
        seats.setStepButtonsVisible(true);
        binder.forField(group).withNullRepresentation("").bind("group");
        binder.forField(seats).bind("seats");
        group.setRequiredIndicatorVisible(true);
        var fields = new Div(group, seats);
        fields.addClassName("rows-fields");
        getContent().add(fields);
    }

    @Override
    protected ReservationEntry typed() {
        return new ReservationEntry(group.getOptionalValue().orElse(""), seats.getValue());
    }

    @Override
    protected void focus() {
        group.focus();
    }
}
