package app.lectern.registrar.ui.imports;

import app.lectern.exchange.ImportReport.Verdict;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Says how many rows have each verdict; a click shows only those. */
class VerdictFilter extends Composite<Div> {

    private final Consumer<List<Verdict>> changed;
    private final Map<Verdict, Button> buttons = new EnumMap<>(Verdict.class);
    private final Set<Verdict> chosen = EnumSet.noneOf(Verdict.class);

    VerdictFilter(Consumer<List<Verdict>> changed) {
        this.changed = changed;
        getContent().addClassName("import-verdicts");
        for (Verdict verdict : Verdict.values()) {
            var button = new Button("", event -> toggle(verdict));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setTooltipText(getTranslation("import.filter", word(verdict)));
            buttons.put(verdict, button);
            getContent().add(button);
        }
    }

    void show(Map<Verdict, Integer> counts) {
        chosen.clear();
        buttons.forEach((verdict, button) -> {
            int count = counts.getOrDefault(verdict, 0);
            button.setText(getTranslation("import.filter.label", count, word(verdict)));
            button.setEnabled(count > 0);
        });
        mark();
    }

    private void toggle(Verdict verdict) {
        if (!chosen.remove(verdict)) {
            chosen.add(verdict);
        }
        mark();
        changed.accept(List.copyOf(chosen));
    }

    private void mark() {
        buttons.forEach((verdict, button) -> {
            boolean pressed = chosen.contains(verdict);
            button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
            button.setThemeName(ButtonVariant.PRIMARY.getVariantName(), pressed);
        });
    }

    private String word(Verdict verdict) {
        return getTranslation("import.verdict." + verdict.name());
    }
}
