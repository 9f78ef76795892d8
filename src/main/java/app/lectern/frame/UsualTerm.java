package app.lectern.frame;

import app.lectern.catalog.Term;
import java.util.Optional;

/** Tells which term whoever looks means, as long as they have not chosen one. */
public interface UsualTerm {

    /** Empty when there is no term. */
    Optional<Term> get();
}
