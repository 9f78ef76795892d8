package app.lectern.registrar.ui.catalog;

import app.lectern.catalog.MeetingEntry;
import app.lectern.catalog.Term;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for a section's meetings, complete or not: who wants only complete ones {@linkplain #check() checks} first. */
class MeetingsField extends CustomField<List<MeetingEntry>> {

    private final Term term;
    private final Div rows = new Div();
    private final List<MeetingRow> meetings = new ArrayList<>();

    MeetingsField(Term term) {
        super(List.of());
        this.term = term;
        setLabel(getTranslation("meeting.label"));
        rows.addClassName("entry-rows");
        var add = new Button(getTranslation("meeting.add"), click -> addBlank());
        add.setIcon(VaadinIcon.PLUS.create());
        add(rows, add);
    }

    private void addBlank() {
        MeetingRow row = addRow().blank();
        updateValue();
        row.focus();
    }

    private MeetingRow addRow() {
        var row = new MeetingRow(term, this::updateValue, this::remove);
        meetings.add(row);
        rows.add(row);
        return row;
    }

    private void remove(MeetingRow row) {
        meetings.remove(row);
        rows.remove(row);
        updateValue();
    }

    @Override
    protected List<MeetingEntry> generateModelValue() {
        return meetings.stream().map(MeetingRow::typed).toList();
    }

    @Override
    protected void setPresentationValue(List<MeetingEntry> entries) {
        meetings.clear();
        rows.removeAll();
        entries.forEach(entry -> addRow().open(entry));
    }

    /** Whether all meetings are complete; if not, it is said at their fields what is missing. */
    boolean check() {
        return meetings.stream().filter(row -> !row.check()).toList().isEmpty();
    }

    /** A field of the meeting in this place, from 0. */
    Optional<HasValidation> field(int place, String name) {
        return meetings.get(place).field(name);
    }
}
