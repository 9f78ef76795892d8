package app.lectern.catalog;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.Change;
import app.lectern.base.TermId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Stores terms. */
@Component
class TermRegister extends Register<TermId, Term> {

    private final Terms terms;
    private final Differences differences;

    TermRegister(Terms terms, Differences differences) {
        this.terms = terms;
        this.differences = differences;
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
    boolean write(@Nullable Term before, Term after) {
        return before == null ? differences.insert(after) : differences.update(sameVersion(before), before, after);
    }

    @Override
    boolean delete(Term before) {
        return differences.delete(sameVersion(before), Term.class);
    }

    private static Criteria sameVersion(Term before) {
        return where("_id").is(before.id()).and("version").is(before.version());
    }
}
