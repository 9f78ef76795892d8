package app.lectern.catalog.office;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.Change;
import app.lectern.base.NoSuchTerm;
import app.lectern.base.NotFound;
import app.lectern.base.TermId;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermChanged;
import app.lectern.catalog.Terms;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Stores terms. */
@Component
class TermStore extends CatalogStore<TermId, Term> {

    private final Terms terms;

    TermStore(Terms terms, PartialUpdate differences, ApplicationEventPublisher events) {
        super(Term.class, differences, events);
        this.terms = terms;
    }

    List<Term> all() {
        return terms.findAll();
    }

    @Override
    TermId key(Term term) {
        return term.id();
    }

    @Override
    List<Term> find(Collection<TermId> ids) {
        return terms.findAllById(ids);
    }

    @Override
    Term completed(Term given, @Nullable Term before) {
        return given.withVersion(before == null ? null : before.version());
    }

    @Override
    Change change(@Nullable Term before, Term after) {
        return before == null ? Change.CREATED : Change.UPDATED;
    }

    @Override
    boolean sayTheSame(Term one, Term other) {
        return one.saysTheSameAs(other);
    }

    @Override
    Criteria same(Term stored) {
        return where("_id").is(stored.id()).and("version").is(stored.version());
    }

    @Override
    NotFound gone(TermId id) {
        return new NoSuchTerm(id);
    }

    @Override
    Object changed(TermId id) {
        return new TermChanged(id);
    }
}
