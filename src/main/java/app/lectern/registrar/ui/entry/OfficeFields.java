package app.lectern.registrar.ui.entry;

import app.lectern.base.Classification;
import app.lectern.frame.CalendarTexts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.timepicker.TimePicker.TimePickerI18n;
import java.time.Duration;
import java.util.List;

/** Fields as the office's forms have them, which say in words what can't be understood. */
public class OfficeFields {

    private OfficeFields() {}

    public static DatePicker day(String label) {
        var field = new DatePicker(label);
        field.setI18n(new CalendarTexts(UI.getCurrent().getLocale()).setRequiredErrorMessage(text("entry.missing")));
        return field;
    }

    public static TimePicker time(String label) {
        var field = new TimePicker(label);
        field.setI18n(new TimePickerI18n()
                .setBadInputErrorMessage(text("entry.no-time"))
                .setRequiredErrorMessage(text("entry.missing")));
        field.setStep(Duration.ofMinutes(15));
        return field;
    }

    public static IntegerField number(String label) {
        var field = new IntegerField(label);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(text("entry.no-number"))
                .setRequiredErrorMessage(text("entry.missing")));
        return field;
    }

    /** Several classifications, or none. */
    public static CheckboxGroup<Classification> classifications(String label) {
        var field = new CheckboxGroup<Classification>(label);
        field.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        field.setItems(Classification.values());
        field.setItemLabelGenerator(it -> text(key(it)));
        return field;
    }

    /** The key of what a classification is called. */
    public static String key(Classification classification) {
        return "classification." + classification.name();
    }

    /** What stands in a field one a line. */
    public static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** How several things stand in a field one a line. */
    public static String text(List<String> lines) {
        return String.join("\n", lines);
    }

    /** What is read out to those who choose several things without seeing them. */
    public static MultiSelectComboBoxI18n choiceWords() {
        return new MultiSelectComboBoxI18n()
                .setFocused(text("entry.choice.focused"))
                .setSelected(text("entry.choice.selected"))
                .setDeselected(text("entry.choice.deselected"))
                .setCleared(text("entry.choice.cleared"))
                .setTotal(UI.getCurrent().getTranslation("entry.choice.total", "{count}"));
    }

    /** A layout of two columns, or one where there is no room. */
    public static FormLayout layout() {
        var layout = new FormLayout();
        layout.setAutoResponsive(true);
        layout.setAutoRows(true);
        layout.setExpandColumns(true);
        layout.setExpandFields(true);
        layout.setMaxColumns(2);
        layout.setColumnWidth("14rem");
        return layout;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
