package app.lectern.enrollment.rules;

import app.lectern.base.SectionId;
import app.lectern.catalog.Term;
import java.time.LocalDate;

/** The last day on which students may drop what they have in the term is over; nothing was changed. */
public class DropClosed extends RuntimeException {

    private final transient SectionId section;
    private final String term;
    private final LocalDate lastDay;

    public DropClosed(SectionId section, Term term) {
        super("Dropping ended on " + term.lastDayToDrop());
        this.section = section;
        this.term = term.name();
        lastDay = term.lastDayToDrop();
    }

    /** The section that was to be dropped. */
    public SectionId section() {
        return section;
    }

    /** What the term is called. */
    public String term() {
        return term;
    }

    /** The last day on which one could have. */
    public LocalDate lastDay() {
        return lastDay;
    }
}
