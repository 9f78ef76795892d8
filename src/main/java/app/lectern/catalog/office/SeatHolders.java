package app.lectern.catalog.office;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;

/** Tells the catalog whether students depend on what the registrar wants to change; whoever gives out seats knows. */
public interface SeatHolders {

    /** How many students hold a seat in the section now. */
    int count(SectionId section);

    /** How many students wait for the section now. */
    int countWaiting(SectionId section);

    /** Whether anything is on record of any student in the term, be it only what they dropped. */
    boolean anyOnRecordIn(TermId term);
}
