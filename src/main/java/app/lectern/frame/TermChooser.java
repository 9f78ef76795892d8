package app.lectern.frame;

import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;

/** Says in the frame which term is meant, and changes it. */
class TermChooser extends Composite<Section> {

    private final CatalogService catalog;
    private final ChosenTerm chosen;
    private final Select<Term> choice = new Select<>();

    TermChooser(CatalogService catalog, ChosenTerm chosen) {
        this.catalog = catalog;
        this.chosen = chosen;
        getContent().addClassName("term-chooser");
        getContent().setAriaLabel(getTranslation("frame.term"));
        getContent().add(choice);
        choice.setLabel(getTranslation("frame.term"));
        choice.setItemLabelGenerator(this::name);
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(event.getValue());
            }
        });
    }

    private String name(Term term) {
        return switch (term.state()) {
            case DRAFT -> getTranslation("frame.term.draft", term.name());
            case PUBLISHED -> term.name();
            case ARCHIVED -> getTranslation("frame.term.archived", term.name());
        };
    }

    /** Shows the terms as they are now; nothing where there is none. */
    void refresh() {
        List<Term> terms = catalog.terms();
        Optional<Term> meant = chosen.get();
        setVisible(meant.isPresent());
        choice.setItems(terms);
        meant.ifPresent(choice::setValue);
    }

    private void choose(Term term) {
        chosen.choose(term.id());
        UI ui = UI.getCurrent();
        shownInTerm(ui).ifPresentOrElse(view -> view.goTo(term.id()), () -> ui.refreshCurrentRoute(false));
    }

    private static Optional<InTerm> shownInTerm(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .filter(InTerm.class::isInstance)
                .map(InTerm.class::cast)
                .findFirst();
    }
}
