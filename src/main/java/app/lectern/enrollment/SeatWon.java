package app.lectern.enrollment;

import app.lectern.base.SectionId;

/** The student has got the seat that they stood in line for; nothing was changed. */
public class SeatWon extends RuntimeException {

    SeatWon(SectionId section) {
        super("There is a seat in " + section + " already");
    }
}
