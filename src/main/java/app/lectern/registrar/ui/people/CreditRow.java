package app.lectern.registrar.ui.people;

import app.lectern.registrar.ui.entry.EntryRow;
import app.lectern.registrar.ui.entry.OfficeFields;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;

/** Asks for another credit limit than a term has. */
class CreditRow extends EntryRow<CreditEntry> {

    private final TextField term = new TextField(getTranslation("people.credit-term"));
    private final IntegerField limit = OfficeFields.number(getTranslation("term.creditLimit"));

    CreditRow() {
        super(CreditEntry.class);
        term.setHelperText(getTranslation("people.credit-term.help"));
        limit.setStepButtonsVisible(true);
        binder.forField(term).bind("term");
        binder.forField(limit).bind("limit");
        term.setRequiredIndicatorVisible(true);
        var fields = new Div(term, limit);
        fields.addClassName("rows-fields");
        getContent().add(fields);
    }

    @Override
    protected CreditEntry typed() {
        return new CreditEntry(term.getValue(), limit.getValue());
    }

    @Override
    protected void focus() {
        term.focus();
    }
}
