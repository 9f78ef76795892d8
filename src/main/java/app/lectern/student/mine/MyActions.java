package app.lectern.student.mine;

import app.lectern.catalog.Term;
import app.lectern.student.MyCourse;
import app.lectern.student.enroll.EnrollActions;
import app.lectern.student.enroll.Remedies;
import app.lectern.student.enroll.UndoActions;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a student does with what they have.
 *
 * @param drop gives a course up, after asking
 * @param swap exchanges a course
 * @param undoActions takes back
 * @param enrollActions leaves lines, takes seats, and says what to give up for one
 * @param remedies says what is in the way, and what can be done about it
 * @param changed is run when something of it was done
 */
record MyActions(
        BiConsumer<Term, MyCourse> drop,
        Consumer<MyCourse> swap,
        UndoActions undoActions,
        EnrollActions enrollActions,
        Remedies remedies,
        Runnable changed) {}
