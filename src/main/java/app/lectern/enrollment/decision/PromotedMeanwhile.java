package app.lectern.enrollment.decision;

import app.lectern.base.SectionId;

/** The student has got the seat that they stood in line for; nothing was changed. */
public class PromotedMeanwhile extends RuntimeException {

    PromotedMeanwhile(SectionId section) {
        super("There is a seat in " + section + " already");
    }
}
