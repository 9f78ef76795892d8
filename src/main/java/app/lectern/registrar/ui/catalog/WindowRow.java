package app.lectern.registrar.ui.catalog;

import app.lectern.base.Classification;
import app.lectern.catalog.office.WindowEntry;
import app.lectern.registrar.ui.entry.EntryRow;
import app.lectern.registrar.ui.entry.OfficeFields;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;

/** Asks when a group of students may register. */
class WindowRow extends EntryRow<WindowEntry> {

    private final CheckboxGroup<Classification> classifications =
            OfficeFields.classifications(getTranslation("window.classifications"));
    private final DatePicker opensOn = OfficeFields.day(getTranslation("window.opens-on"));
    private final TimePicker opensAt = OfficeFields.time(getTranslation("window.opens-at"));
    private final DatePicker closesOn = OfficeFields.day(getTranslation("window.closes-on"));
    private final TimePicker closesAt = OfficeFields.time(getTranslation("window.closes-at"));

    WindowRow() {
        super(WindowEntry.class);
        classifications.setHelperText(getTranslation("window.classifications.help"));
        closesOn.setClearButtonVisible(true);
        closesAt.setClearButtonVisible(true);
        binder.forField(classifications).bind("classifications");
        binder.forField(opensOn).bind("opensOn");
        binder.forField(opensAt).bind("opensAt");
        binder.forField(closesOn).bind("closesOn");
        binder.forField(closesAt).bind("closesAt");
        var fields = new Div(opensOn, opensAt, closesOn, closesAt);
        fields.addClassName("rows-fields");
        getContent().add(classifications, fields);
    }

    @Override
    protected WindowEntry typed() {
        return new WindowEntry(
                classifications.getValue(),
                opensOn.getValue(),
                opensAt.getValue(),
                closesOn.getValue(),
                closesAt.getValue());
    }

    @Override
    protected void focus() {
        classifications.getElement().callJsFunction("focus");
    }
}
