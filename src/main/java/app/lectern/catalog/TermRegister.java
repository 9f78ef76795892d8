package app.lectern.catalog;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.Change;
import app.lectern.base.TermId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Stores terms. */
@Component
class TermRegister extends Register<TermId, Term> {

    private final Terms terms;

    TermRegister(Terms terms, Differences differences, ApplicationEventPublisher events) {
        super(Term.class, differences, events);
        this.terms = terms;
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
        return given.storedAs(before == null ? null : before.version());
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
    Object changed(TermId id) {
        return new TermChanged(id);
    }
}
