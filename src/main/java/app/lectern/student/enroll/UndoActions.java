package app.lectern.student.enroll;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.NothingToUndo;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.frame.Buttons;
import app.lectern.frame.Notifications;
import app.lectern.student.Viewer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a student what they dropped, and takes it back for them as long as that is possible. */
@SpringComponent
@UIScope
public class UndoActions {

    private final Viewer viewer;
    private final EnrollmentService enrollments;
    private final CatalogService catalog;
    private final Remedies remedies;
    private final Clock clock;
    private final Map<SectionId, Notification> told = new HashMap<>();

    UndoActions(Viewer viewer, EnrollmentService enrollments, CatalogService catalog, Remedies remedies, Clock clock) {
        this.viewer = viewer;
        this.enrollments = enrollments;
        this.catalog = catalog;
        this.remedies = remedies;
        this.clock = clock;
    }

    /**
     * Says what was dropped.
     *
     * @param until until when it can be taken back; {@code null} when it can't
     * @param after is run when it was taken back
     */
    void tell(String text, SectionId section, String title, @Nullable Instant until, Runnable after) {
        if (until == null) {
            Notifications.say(text);
            return;
        }
        var notification = new Notification();
        var line = new Div(new Span(text), button(section, title, after));
        line.addClassName("undo-line");
        notification.add(line);
        notification.setDuration(Math.toIntExact(
                Math.max(1, Duration.between(clock.instant(), until).toMillis())));
        notification.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                told.remove(section, notification);
            }
        });
        notification.open();
        told.put(section, notification);
    }

    /** The button that takes back a drop. */
    public Button button(SectionId section, String title, Runnable after) {
        var undo = Buttons.once(text("undo.button"), () -> {
            undo(section, title);
            Optional.ofNullable(told.get(section)).ifPresent(Notification::close);
            after.run();
        });
        undo.setAriaLabel(text("undo.label", title));
        return undo;
    }

    private void undo(SectionId section, String title) {
        viewer.id().ifPresent(id -> {
            Bundle together = together(id, section);
            try {
                switch (enrollments.undo(id, section, null)) {
                    case EnrollOutcome.Done done -> Notifications.done(text("undo.done", title));
                    case EnrollOutcome.Refused(var objections) ->
                        catalog.section(section)
                                .ifPresent(it -> refuse(new Refusal(it, EnrollRequest.seatsIn(together), objections)));
                }
            } catch (NothingToUndo over) {
                Notifications.warn(text("undo.over"));
            } catch (TooBusy busy) {
                Notifications.warn(text("enroll.busy"));
            }
        });
    }

    /** What comes back together, or doesn't. */
    private Bundle together(UserId id, SectionId section) {
        return Bundle.of(section)
                .with(enrollments.termOf(id, section.term()).undoable(section, clock.instant()).stream()
                        .map(DroppedSection::sectionId)
                        .toList());
    }

    private void refuse(Refusal refusal) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(text("undo.refused", refusal.section().displayTitle()));
        dialog.setWidth("32rem");
        show(refusal, dialog);
        dialog.getFooter().add(new Button(text("dialog.close"), click -> dialog.close()));
        dialog.open();
    }

    private void show(Refusal refusal, Dialog dialog) {
        dialog.removeAll();
        dialog.add(remedies.panel(refusal, new EnrollCallback(dialog::close, again -> show(again, dialog))));
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
