package app.lectern.registrar.ui.catalog;

import app.lectern.base.DayFormatter;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.MeetingEntry;
import app.lectern.registrar.ui.entry.EntryRow;
import app.lectern.registrar.ui.entry.OfficeFields;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;

/** Asks for one meeting of a section; it begins on all weeks of the term. */
class MeetingRow extends EntryRow<MeetingEntry> {

    private final Term term;
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(getTranslation("meeting.days"));
    private final TimePicker start = OfficeFields.time(getTranslation("meeting.start"));
    private final TimePicker end = OfficeFields.time(getTranslation("meeting.end"));
    private final DatePicker from = OfficeFields.day(getTranslation("term.starts"));
    private final DatePicker to = OfficeFields.day(getTranslation("term.ends"));
    private final TextField place = new TextField(getTranslation("meeting.place"));

    /**
     * @param term whose days it should be within
     */
    MeetingRow(Term term) {
        super(MeetingEntry.class);
        this.term = term;
        days.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(MeetingRow::words);
        bind();
        from.addValueChangeListener(event -> warn(from));
        to.addValueChangeListener(event -> warn(to));
        from.setValue(term.starts());
        to.setValue(term.ends());
        var fields = new Div(start, end, from, to, place);
        fields.addClassName("rows-fields");
        getContent().add(days, fields);
    }

    private void bind() {
        binder.forField(days).bind("days");
        days.setRequiredIndicatorVisible(false);
        binder.forField(start).bind("start");
        binder.forField(end).bind("end");
        binder.forField(from).bind("from");
        binder.forField(to).bind("to");
        binder.forField(place).bind("place");
    }

    private static String words(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, UI.getCurrent().getLocale());
    }

    /** A meeting outside of the term is odd, but schools have them: it is said, not refused. */
    private void warn(DatePicker picker) {
        @Nullable LocalDate day = picker.getValue();
        boolean odd = day != null && (day.isBefore(term.starts()) || day.isAfter(term.ends()));
        picker.setHelperText(odd ? getTranslation("meeting.outside", day(term.starts()), day(term.ends())) : null);
    }

    private static String day(LocalDate day) {
        return DayFormatter.of(day, UI.getCurrent().getLocale());
    }

    @Override
    protected MeetingEntry typed() {
        return new MeetingEntry(
                days.getValue(), start.getValue(), end.getValue(), from.getValue(), to.getValue(), place.getValue());
    }

    @Override
    protected void focus() {
        days.getElement().callJsFunction("focus");
    }
}
