package app.lectern.student.enroll;

import app.lectern.base.DayFormatter;
import app.lectern.catalog.Term;
import app.lectern.student.MyCourse;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Asks before a course is dropped, and says all that follows from it. */
class DropDialog extends ConfirmDialog {

    private final Duration undo;

    /**
     * @param others the titles of other courses that can't stay without this one
     * @param undo for how long it can be undone
     * @param drop is run when the student means it
     */
    DropDialog(Term term, MyCourse course, List<String> others, Duration undo, Instant now, Runnable drop) {
        this.undo = undo;
        boolean withdraw = term.closedForDropping(now);
        setHeader(getTranslation(withdraw ? "withdraw.title" : "drop.title", course.title()));
        setText(consequences(term, course, others, now));
        setWidth("26rem");
        setCancelable(true);
        setCancelText(getTranslation("drop.keep"));
        setConfirmText(getTranslation(withdraw ? "withdraw.button" : "drop.button"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(event -> drop.run());
    }

    private String consequences(Term term, MyCourse course, List<String> others, Instant now) {
        var text = new StringBuilder(seats(course));
        if (!others.isEmpty()) {
            text.append(' ').append(getTranslation("drop.text-with", String.join(", ", others), others.size()));
        }
        if (term.closedForDropping(now)) {
            text.append(' ').append(getTranslation("withdraw.text", term.name(), day(term.lastDayToDrop())));
        }
        if (term.closedForAdding(now)) {
            String key = undo.isZero() ? "drop.final-at-once" : "drop.final";
            text.append(' ').append(getTranslation(key, term.name(), day(term.lastDayToAdd())));
        }
        return text.toString();
    }

    private String seats(MyCourse course) {
        boolean parts = course.parts().size() > 1;
        return undo.isZero()
                ? getTranslation(parts ? "drop.parts-at-once" : "drop.text-at-once", course.title())
                : getTranslation(parts ? "drop.text-parts" : "drop.text", course.title(), undo.toSeconds());
    }

    private static String day(LocalDate day) {
        return DayFormatter.of(day, UI.getCurrent().getLocale());
    }
}
