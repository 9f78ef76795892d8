package app.lectern.student.plans;

import app.lectern.base.TermId;
import app.lectern.enrollment.plans.Plan;
import app.lectern.frame.Confirmation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses among a student's plans for a term; makes, renames and deletes them. */
class PlanPicker extends Div {

    private final PlanActions planActions;
    private final Runnable changed;
    private final Select<Plan> plans = new Select<>();
    private final Button add = icon(VaadinIcon.PLUS, "plan.new", this::create);
    private final Button rename = icon(VaadinIcon.PENCIL, "plan.rename", this::rename);
    private final Button delete = icon(VaadinIcon.TRASH, "plan.delete", this::delete);
    private @Nullable TermId term;

    PlanPicker(PlanActions planActions, Runnable changed) {
        this.planActions = planActions;
        this.changed = changed;
        addClassName("plan-picker");
        plans.setLabel(getTranslation("plan.title"));
        plans.setItemLabelGenerator(Plan::name);
        plans.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                planActions.choose(event.getValue());
                changed.run();
            }
        });
        add(plans, add, rename, delete);
    }

    private Button icon(VaadinIcon icon, String key, Runnable action) {
        var button = new Button(new Icon(icon), click -> action.run());
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** @param chosen {@code null} when the student has none */
    void show(@Nullable TermId shown, @Nullable Plan chosen) {
        term = shown;
        List<Plan> all = shown == null ? List.of() : planActions.plans(shown);
        plans.setItems(all);
        plans.setPlaceholder(getTranslation("plan.none"));
        plans.setEnabled(!all.isEmpty());
        all.stream().filter(it -> it.equals(chosen)).findFirst().ifPresent(plans::setValue);
        rename.setVisible(chosen != null);
        delete.setVisible(chosen != null);
    }

    private void create() {
        TermId of = term;
        if (of != null) {
            ask(
                    "plan.new",
                    planActions.plans(of).isEmpty() ? getTranslation("plan.first") : "",
                    name -> planActions.create(of, name, List.of()));
        }
    }

    private void rename() {
        Plan plan = plans.getValue();
        if (plan != null) {
            ask("plan.rename", plan.name(), name -> planActions.rename(plan, name));
        }
    }

    private void ask(String title, String before, Consumer<String> named) {
        new PlanNameDialog(getTranslation(title), before, name -> {
                    named.accept(name);
                    changed.run();
                })
                .open();
    }

    private void delete() {
        Plan plan = plans.getValue();
        if (plan == null) {
            return;
        }
        new Confirmation(
                        getTranslation("plan.delete-title", plan.name()),
                        getTranslation("plan.delete-text"),
                        getTranslation("plan.delete"),
                        getTranslation("drop.keep"))
                .ask(() -> {
                    planActions.delete(plan);
                    changed.run();
                });
    }
}
