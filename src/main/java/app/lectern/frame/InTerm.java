package app.lectern.frame;

import app.lectern.base.TermId;

/** A view that shows a term, and is the same of another one at another address. */
public interface InTerm {

    /** Goes to where the view shows this term. */
    void goTo(TermId term);
}
