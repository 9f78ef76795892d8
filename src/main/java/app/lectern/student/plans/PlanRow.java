package app.lectern.student.plans;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import app.lectern.student.SeatsBadge;
import app.lectern.student.SectionFormatter;
import app.lectern.student.StudentNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** A section in a plan. */
class PlanRow extends Div {

    /**
     * @param section {@code null} when the catalog has it no more
     * @param remove is run when the student takes it out
     */
    PlanRow(SectionId id, @Nullable Section section, Runnable remove) {
        addClassName("plan-row");
        var facts = new Div();
        facts.addClassName("section-facts");
        if (section == null) {
            facts.add(new Span(getTranslation("plan.section-gone", id.number())));
        } else {
            describe(section, facts);
        }
        var line = new Div(facts, removeButton(section == null ? id.number() : section.displayTitle(), remove));
        line.addClassName("plan-line");
        add(line);
    }

    private void describe(Section section, Div facts) {
        var title = StudentNavigation.courseLink(section.displayTitle(), section.courseId(), section.term());
        var detail = new Span(getTranslation("section.number", section.id().number()) + " · "
                + SectionFormatter.meets(section, this));
        detail.addClassName("section-card-detail");
        facts.add(title, detail, new SeatsBadge(section));
    }

    private Button removeButton(String title, Runnable remove) {
        var button = new Button(new Icon(VaadinIcon.CLOSE_SMALL), click -> remove.run());
        button.setAriaLabel(getTranslation("plan.remove", title));
        button.setTooltipText(getTranslation("plan.remove", title));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    void say(Component verdict) {
        add(verdict);
    }
}
