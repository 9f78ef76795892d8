package app.lectern.student.enroll;

import app.lectern.base.DayFormatter;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.UndoTime;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.NotEnrolled;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.enrollment.rules.DropClosed;
import app.lectern.frame.Notifications;
import app.lectern.student.MyCourse;
import app.lectern.student.MyTerms;
import app.lectern.student.Viewer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a click on Drop or Swap does: say what follows from it and ask, do it, and tell what came of it. */
@SpringComponent
@UIScope
public class DropActions {

    private final Viewer viewer;
    private final MyTerms terms;
    private final EnrollmentService enrollments;
    private final CatalogService catalog;
    private final EnrollActions enrollActions;
    private final Remedies remedies;
    private final UndoActions undoActions;
    private final UndoTime undoTime;
    private final Clock clock;

    DropActions(
            Viewer viewer,
            MyTerms terms,
            EnrollmentService enrollments,
            CatalogService catalog,
            EnrollActions enrollActions,
            Remedies remedies,
            UndoActions undoActions,
            UndoTime undoTime,
            Clock clock) {
        this.viewer = viewer;
        this.terms = terms;
        this.enrollments = enrollments;
        this.catalog = catalog;
        this.enrollActions = enrollActions;
        this.remedies = remedies;
        this.undoActions = undoActions;
        this.undoTime = undoTime;
        this.clock = clock;
    }

    public UndoActions undoing() {
        return undoActions;
    }

    /**
     * What can still be done about a seat.
     *
     * @param changed is run when it was done, or when it was taken back
     */
    public List<SeatAction> waysOut(Term term, Section section, Runnable changed) {
        Instant now = clock.instant();
        Runnable drop = () -> withCourseOf(section, changed, course -> drop(term, course, changed));
        var ways = new ArrayList<SeatAction>();
        if (!term.closedForAdding(now) && !term.closedForDropping(now)) {
            ways.add(new SeatAction(
                    "swap.open", "swap.label", () -> withCourseOf(section, changed, course -> swap(course, changed))));
        }
        if (!term.closedForDropping(now)) {
            ways.add(new SeatAction("drop.open", "drop.label", drop));
        } else if (!term.closedForWithdrawing(now)) {
            ways.add(new SeatAction("withdraw.open", "withdraw.label", drop));
        }
        return ways;
    }

    private void withCourseOf(Section section, Runnable changed, Consumer<MyCourse> action) {
        terms.courses(section.term()).stream()
                .filter(it -> it.has(section.id()))
                .findFirst()
                .ifPresentOrElse(action, () -> {
                    Notifications.say(text("drop.already", section.displayTitle()));
                    changed.run();
                });
    }

    /**
     * Drops a course.
     *
     * @param changed is run when it was tried, and again when it was taken back
     */
    public void drop(Term term, MyCourse course, Runnable changed) {
        viewer.id().ifPresent(id -> new DropDialog(
                        term,
                        course,
                        othersGoingWith(id, course),
                        undoTime.duration(),
                        clock.instant(),
                        () -> drop(id, course, changed))
                .open());
    }

    /** Swaps a course. */
    public void swap(MyCourse course, Runnable changed) {
        new SwapDialog(course, viewer.held(course.term()), catalog, enrollActions, remedies, changed).open();
    }

    private List<String> othersGoingWith(UserId id, MyCourse course) {
        List<SectionId> going = enrollments.goesWith(id, course.main().sectionId());
        return catalog.sections(going).stream()
                .filter(it -> !course.has(it.id()))
                .map(Section::displayTitle)
                .distinct()
                .sorted()
                .toList();
    }

    private void drop(UserId id, MyCourse course, Runnable changed) {
        SectionId section = course.main().sectionId();
        try {
            EnrollmentStatus dropped = enrollments.drop(id, section).getFirst();
            boolean withdrawn = dropped.status() == EnrollmentStatus.Status.WITHDRAWN;
            String text = text(withdrawn ? "withdraw.done" : "drop.done", course.title());
            undoActions.tell(text, section, course.title(), dropped.undoUntil(), changed);
        } catch (NotEnrolled alreadyDropped) {
            Notifications.say(text("drop.already", course.title()));
        } catch (TooBusy busy) {
            Notifications.warn(text("enroll.busy"));
        } catch (DropClosed closed) {
            String day = DayFormatter.of(closed.lastDay(), UI.getCurrent().getLocale());
            Notifications.warn(text("drop.closed", closed.term(), day));
        }
        changed.run();
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
