package app.lectern.catalog.office;

import app.lectern.base.ChangeRefused;
import app.lectern.catalog.Term;

/** Nothing of an archived term can be changed. */
public class TermArchived extends ChangeRefused {

    private TermArchived(Term term) {
        super("term.is-archived", term.name());
    }

    /**
     * @throws TermArchived when the term is
     */
    public static void refuse(Term term) {
        if (term.isArchived()) {
            throw new TermArchived(term);
        }
    }
}
