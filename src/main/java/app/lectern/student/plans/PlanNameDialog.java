package app.lectern.student.plans;

import app.lectern.enrollment.plans.PlanName;
import app.lectern.frame.EnterKey;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import java.util.function.Consumer;

/** Asks what a plan is called. */
class PlanNameDialog extends Dialog {

    private static final int MOST_CHARACTERS = 60;

    private final TextField name = new TextField(getTranslation("plan.name"));
    private final Binder<Typed> binder = new BeanValidationBinder<>(Typed.class);
    private final Consumer<String> named;

    /** What the field holds. */
    public record Typed(@PlanName String name) {}

    PlanNameDialog(String title, String before, Consumer<String> named) {
        this.named = named;
        setHeaderTitle(title);
        binder.forField(name).bind("name");
        name.setValue(before);
        name.setMaxLength(MOST_CHARACTERS);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.setAutofocus(true);
        var save = new Button(getTranslation("plan.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(save, name);
        add(name);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), save);
    }

    private void save() {
        if (binder.validate().isOk()) {
            close();
            named.accept(name.getValue().strip());
        }
    }
}
