package app.lectern.student.plans;

import app.lectern.catalog.Section;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;

/** Puts a section into the plan, or takes it out again. */
public class PlanButton extends Button {

    public PlanButton(Section section, boolean planned, Consumer<Section> toggle) {
        super(new Icon(planned ? VaadinIcon.BOOKMARK : VaadinIcon.BOOKMARK_O));
        String label = getTranslation(
                planned ? "plan.take-out" : "plan.put-in",
                section.displayTitle(),
                section.id().number());
        setAriaLabel(label);
        setTooltipText(label);
        addThemeVariants(ButtonVariant.TERTIARY);
        getElement().setAttribute("aria-pressed", String.valueOf(planned));
        addClassName("plan-button");
        setDisableOnClick(true);
        addClickListener(click -> {
            toggle.accept(section);
            setEnabled(true);
        });
    }
}
