package app.lectern.registrar.ui.people;

import app.lectern.base.NoSuchUser;
import app.lectern.base.UserId;
import app.lectern.frame.EnterKey;
import app.lectern.people.Account;
import app.lectern.people.Hold;
import app.lectern.people.HoldService;
import app.lectern.people.NoSuchHold;
import app.lectern.people.PeopleService;
import app.lectern.registrar.ui.entry.FormAlert;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.stream.Collectors;

/** What keeps somebody from registering, put and lifted at once and apart from the rest of the form. */
class HoldsPanel extends Div {

    private final UserId student;
    private final UserId registrar;
    private final HoldService holds;
    private final PeopleService people;
    private final Runnable changed;
    private final Div rows = new Div();
    private final TextField reason = new TextField(getTranslation("people.hold.reason"));
    private final FormAlert alert = new FormAlert();

    /**
     * @param changed is told when a hold was put or lifted
     */
    HoldsPanel(Account person, UserId registrar, HoldService holds, PeopleService people, Runnable changed) {
        this.student = person.userId();
        this.registrar = registrar;
        this.holds = holds;
        this.people = people;
        this.changed = changed;
        reason.setHelperText(getTranslation("people.hold.reason.help"));
        var put = new Button(getTranslation("people.hold.put"), click -> attempt(this::put));
        EnterKey.presses(put, reason);
        var form = new Div(reason, put);
        form.addClassName("entry-row");
        rows.addClassName("entry-rows");
        addClassName("person-holds");
        add(new H3(getTranslation("people.holds")), rows, form, alert);
        show(person);
    }

    private void show(Account person) {
        rows.removeAll();
        person.holds().forEach(hold -> rows.add(row(hold)));
    }

    private Component row(Hold hold) {
        var since = new Span(getTranslation(
                "people.hold.since",
                PersonFormatter.moment(hold.since()),
                hold.by().toString()));
        since.addClassName("section-card-detail");
        var lift = new Button(getTranslation("people.hold.lift"), click -> attempt(() -> lift(hold)));
        lift.setAriaLabel(getTranslation("people.hold.lift-label", hold.reason()));
        var row = new Div(new Span(hold.reason()), since, lift);
        row.addClassName("person-hold");
        return row;
    }

    private void put() {
        holds.put(student, reason.getValue(), registrar);
        reason.clear();
    }

    private void lift(Hold hold) {
        holds.lift(student, hold.id(), registrar);
    }

    /** Whatever comes of it, what is shown afterwards is what is stored. */
    private void attempt(Runnable action) {
        alert.clear();
        reason.setInvalid(false);
        try {
            action.run();
            changed.run();
        } catch (ConstraintViolationException invalid) {
            reason.setErrorMessage(words(invalid));
            reason.setInvalid(true);
            reason.focus();
        } catch (NoSuchHold gone) {
            alert.show(getTranslation("people.hold.gone"));
        } catch (NoSuchUser gone) {
            alert.show(getTranslation("entry.gone"));
        }
        refresh();
    }

    private void refresh() {
        try {
            show(people.find(student));
        } catch (NoSuchUser gone) {
            alert.show(getTranslation("entry.gone"));
        }
    }

    private static String words(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(ConstraintViolation::getMessage)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
