package app.lectern.frame;

import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The term that is meant where none is named: the one that was chosen last, be it before this session, as the browser
 * remembers; else, or when that one is over, the usual one.
 */
@SpringComponent
@VaadinSessionScope
public class ChosenTerm {

    private static final RememberedChoice MEMORY = new RememberedChoice("lectern-term");

    private final CatalogService catalog;
    private final ObjectProvider<UsualTerm> usual;
    private final Clock clock;
    private @Nullable TermId chosen;

    ChosenTerm(CatalogService catalog, ObjectProvider<UsualTerm> usual, Clock clock) {
        this.catalog = catalog;
        this.usual = usual;
        this.clock = clock;
    }

    /** Empty when there is no term that whoever looks may see. */
    public Optional<Term> get() {
        return Optional.ofNullable(chosen)
                .flatMap(catalog::term)
                .or(this::remembered)
                .or(() -> usual.getObject().get());
    }

    /** The term of this name, which is the chosen one from now on; the chosen one where none is named. */
    public Optional<Term> orNamed(Optional<String> name) {
        Optional<Term> named = name.flatMap(TermId::parse).flatMap(catalog::term);
        named.map(Term::id).ifPresent(this::choose);
        return name.isPresent() ? named : get();
    }

    /** Has the browser remember a term beyond this session, too. */
    public void choose(TermId term) {
        if (term.equals(chosen)) {
            return;
        }
        chosen = term;
        VaadinRequest request = VaadinRequest.getCurrent();
        VaadinResponse response = VaadinResponse.getCurrent();
        if (request != null && response != null) {
            MEMORY.remember(term.value(), request, response);
        }
    }

    private Optional<Term> remembered() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .flatMap(MEMORY::in)
                .flatMap(TermId::parse)
                .flatMap(catalog::term)
                .filter(term -> !term.isOver(clock.instant()));
    }
}
