package app.lectern.registrar.ui.catalog;

import app.lectern.base.DayWords;
import app.lectern.catalog.MeetingEntry;
import app.lectern.catalog.Term;
import app.lectern.registrar.ui.entry.OfficeFields;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for one meeting of a section. */
class MeetingRow extends Composite<Div> {

    private final Term term;
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(getTranslation("meeting.days"));
    private final TimePicker start = OfficeFields.time(getTranslation("meeting.start"));
    private final TimePicker end = OfficeFields.time(getTranslation("meeting.end"));
    private final DatePicker from = OfficeFields.day(getTranslation("term.starts"));
    private final DatePicker to = OfficeFields.day(getTranslation("term.ends"));
    private final TextField place = new TextField(getTranslation("meeting.place"));
    private final Binder<MeetingEntry> binder = new BeanValidationBinder<>(MeetingEntry.class);

    /**
     * @param term whose days it should be within
     */
    MeetingRow(Term term, Runnable changed, Consumer<MeetingRow> remove) {
        this.term = term;
        days.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(MeetingRow::words);
        binder.forField(days).bind("days");
        binder.forField(start).bind("start");
        binder.forField(end).bind("end");
        binder.forField(from).bind("from");
        binder.forField(to).bind("to");
        binder.forField(place).bind("place");
        from.addValueChangeListener(event -> warn(from));
        to.addValueChangeListener(event -> warn(to));
        binder.addValueChangeListener(event -> changed.run());
        var fields = new Div(start, end, from, to, place);
        fields.addClassName("meeting-fields");
        getContent().addClassName("meeting-row");
        getContent().add(days, fields, removeButton(remove));
    }

    private static String words(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, UI.getCurrent().getLocale());
    }

    private Button removeButton(Consumer<MeetingRow> remove) {
        var button = new Button(getTranslation("meeting.remove"), click -> remove.accept(this));
        button.setIcon(VaadinIcon.TRASH.create());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    /** A meeting outside of the term is odd, but schools have them: it is said, not refused. */
    private void warn(DatePicker picker) {
        @Nullable LocalDate day = picker.getValue();
        boolean odd = day != null && (day.isBefore(term.starts()) || day.isAfter(term.ends()));
        picker.setHelperText(odd ? getTranslation("meeting.outside", day(term.starts()), day(term.ends())) : null);
    }

    private static String day(LocalDate day) {
        return DayWords.of(day, UI.getCurrent().getLocale());
    }

    /** Begins a meeting on all weeks of the term. */
    MeetingRow blank() {
        from.setValue(term.starts());
        to.setValue(term.ends());
        return this;
    }

    MeetingRow open(MeetingEntry entry) {
        binder.readRecord(entry);
        return this;
    }

    /** What stands in the fields, complete or not. */
    MeetingEntry typed() {
        return new MeetingEntry(
                days.getValue(), start.getValue(), end.getValue(), from.getValue(), to.getValue(), place.getValue());
    }

    /** Whether it is complete; if not, it is said at the fields what is missing. */
    boolean check() {
        return binder.validate().isOk();
    }

    Optional<HasValidation> field(String name) {
        return binder.getBinding(name).map(binding -> (HasValidation) binding.getField());
    }

    void focus() {
        days.getElement().callJsFunction("focus");
    }
}
