package app.lectern.signin.ui;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.GradeScale;
import app.lectern.base.UserId;
import app.lectern.frame.Notifications;
import app.lectern.people.GradeScaleService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Result;
import java.util.List;

/** Where the registrar decides which grades the school gives, what each is worth, and which of them pass. */
class GradesPart extends Div {

    private final GradeScaleService scales;
    private final UserId registrar;
    private final FormError error = new FormError();
    private final TextArea grades = new TextArea(getTranslation("settings.grades.label"));
    private final Button theirs = new Button(getTranslation("entry.conflict.theirs"), click -> showStored());
    private GradeScale seen;

    GradesPart(GradeScaleService scales, UserId registrar) {
        this.scales = scales;
        this.registrar = registrar;
        seen = scales.scale();
        grades.setHelperText(getTranslation("settings.grades.help"));
        grades.setWidthFull();
        theirs.setVisible(false);
        var save = new Button(getTranslation("settings.grades.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("settings-part");
        add(new H2(getTranslation("settings.grades")), error, theirs, grades, save);
        showStored();
    }

    private void save() {
        error.clear();
        theirs.setVisible(false);
        grades.setInvalid(false);
        Result<List<GradeScale.Step>> typed = GradeLines.read(grades.getValue());
        typed.handle(steps -> store(new GradeScale(steps)), this::refuse);
    }

    private void refuse(String why) {
        grades.setErrorMessage(why);
        grades.setInvalid(true);
        grades.focus();
    }

    private void store(GradeScale scale) {
        try {
            scales.change(registrar, seen, scale);
            showStored();
            Notifications.done(getTranslation("settings.grades.saved"));
        } catch (ChangedMeanwhile changed) {
            seen = scales.scale();
            error.show(getTranslation("settings.conflict"));
            theirs.setVisible(true);
        }
    }

    private void showStored() {
        error.clear();
        theirs.setVisible(false);
        grades.setInvalid(false);
        seen = scales.scale();
        grades.setValue(GradeLines.of(seen.steps()));
    }
}
