package app.lectern.registrar.ui.imports;

import app.lectern.base.TermId;
import app.lectern.base.UnseenCharacters;
import app.lectern.exchange.ImportTerm;
import app.lectern.frame.CalendarTexts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks which term sections belong to. */
class TermFields extends Composite<Div> {

    private final TextField id = new TextField(getTranslation("import.term"));
    private final TextField name = new TextField(getTranslation("import.term.name"));
    private final DatePicker starts = new DatePicker(getTranslation("import.term.starts"));
    private final DatePicker ends = new DatePicker(getTranslation("import.term.ends"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("import.term.zone"));

    TermFields() {
        id.setRequiredIndicatorVisible(true);
        id.setHelperText(getTranslation("import.term.help"));
        name.setHelperText(getTranslation("import.term.name.help"));
        starts.setHelperText(getTranslation("import.term.dates.help"));
        ends.setHelperText(getTranslation("import.term.dates.help"));
        Stream.of(starts, ends).forEach(date -> date.setI18n(new CalendarTexts(getLocale())));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(ZoneId.systemDefault().getId());
        var more = new Div(name, starts, ends, zone);
        more.addClassName("import-term");
        getContent().add(id, new Details(getTranslation("import.term.more"), more));
    }

    /** The term; empty when the fields don't hold one, which is said there. */
    Optional<ImportTerm> read() {
        Optional<TermId> given = TermId.parse(id.getValue().strip());
        id.setInvalid(given.isEmpty());
        id.setErrorMessage(given.isEmpty() ? getTranslation("import.term.invalid") : "");
        boolean unseen = UnseenCharacters.inLine(name.getValue());
        name.setInvalid(unseen);
        name.setErrorMessage(unseen ? getTranslation("text.unseen") : "");
        return given.filter(it -> !unseen)
                .map(it -> new ImportTerm(
                        it, name.getValue(), starts.getValue(), ends.getValue(), zoneOf(zone.getValue())));
    }

    private static ZoneId zoneOf(String chosen) {
        return chosen == null ? ZoneId.systemDefault() : ZoneId.of(chosen);
    }
}
