package app.lectern.people;

import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.util.List;

/** Tells accounts what else is on record of a person; whoever keeps such records knows. */
public interface AccountTies {

    /** The terms in which anything is on record of the person, be it only what they dropped; in order. */
    List<TermId> termsOf(UserId person);
}
