package app.lectern.student.enroll;

import app.lectern.base.NoSuchSection;
import app.lectern.base.NoSuchTerm;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.decision.PromotedMeanwhile;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.NotEnrolled;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.enrollment.rules.Objection;
import app.lectern.frame.Notifications;
import app.lectern.student.StudentNavigation;
import app.lectern.student.Viewer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a click on Enroll does: sign in first, choose a laboratory if there is one to choose, take the seats or wait. */
@SpringComponent
@UIScope
public class EnrollActions {

    private final Viewer viewer;
    private final EnrollmentService enrollments;
    private final CatalogService catalog;
    private final SwapConfirmation swapConfirmation;

    EnrollActions(
            Viewer viewer, EnrollmentService enrollments, CatalogService catalog, SwapConfirmation swapConfirmation) {
        this.viewer = viewer;
        this.enrollments = enrollments;
        this.catalog = catalog;
        this.swapConfirmation = swapConfirmation;
    }

    /** Tries to give the student a seat in the section, or a place in its line when it looks full. */
    public void start(Section section, EnrollCallback callback) {
        ask(section, new EnrollRequest(Bundle.of(section.id()), section.looksLikeWaiting(), null), callback);
    }

    /** Asks for what began with a click on this section; asks first when it costs more than it names. */
    public void ask(Section section, EnrollRequest request, EnrollCallback callback) {
        if (viewer.isVisitor()) {
            StudentNavigation.signInFor(section.courseId(), section.id());
            return;
        }
        viewer.id()
                .ifPresentOrElse(
                        id -> orSay(section, () -> ask(id, section, request, callback)),
                        () -> Notifications.warn(text("enroll.students-only")));
    }

    private void ask(UserId id, Section section, EnrollRequest request, EnrollCallback callback) {
        Runnable take = () -> take(id, section, request, callback);
        if (request.isSwap()) {
            swapConfirmation.agree(id, section, request, take);
        } else {
            take.run();
        }
    }

    private void take(UserId id, Section section, EnrollRequest request, EnrollCallback callback) {
        orSay(section, () -> {
            Set<SectionId> before = request.isSwap() ? swapConfirmation.before(request) : Set.of();
            switch (enrollments.enroll(id, request, null)) {
                case EnrollOutcome.Done done -> succeed(section, done, before, callback);
                case EnrollOutcome.Refused(var objections) ->
                    refuse(new Refusal(section, request, objections), callback);
            }
        });
    }

    /** Does something about a section, or says why that can't be done now. */
    private static void orSay(Section section, Runnable action) {
        try {
            action.run();
        } catch (NoSuchSection | NoSuchTerm gone) {
            Notifications.warn(text("enroll.gone", section.displayTitle()));
        } catch (TooBusy busy) {
            Notifications.warn(text("enroll.busy"));
        }
    }

    /** @param before where the student had a seat before a swap; nowhere when it is none */
    private void succeed(Section section, EnrollOutcome.Done done, Set<SectionId> before, EnrollCallback callback) {
        String title = section.displayTitle();
        if (!done.changed()) {
            Notifications.warn(text(done.waits() ? "waiting.already" : "objection.already-enrolled", title));
        } else if (done.waits()) {
            Notifications.done(text("waiting.joined", title, place(done)));
        } else {
            String gone = before.isEmpty() ? "" : swapConfirmation.gone(before);
            Notifications.done(gone.isEmpty() ? text("enroll.success", title) : text("swap.done", title, gone));
        }
        callback.done().run();
    }

    private static int place(EnrollOutcome.Done done) {
        return done.sections().stream()
                .map(EnrollmentStatus::position)
                .filter(it -> it != null)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
    }

    private void refuse(Refusal refusal, EnrollCallback callback) {
        componentToChoose(refusal)
                .ifPresentOrElse(missing -> chooseComponent(refusal, missing, callback), () -> callback.refused()
                        .accept(refusal));
    }

    /** The part to choose, when nothing else is in the way, or only the seats that the student would wait for. */
    private static Optional<Objection.ComponentMissing> componentToChoose(Refusal refusal) {
        boolean onlyThat = refusal.objections().stream()
                .allMatch(it -> it instanceof Objection.ComponentMissing
                        || refusal.request().orWait() && it.code().isForWantOfASeat());
        return refusal.objections().stream()
                .filter(it -> onlyThat)
                .filter(Objection.ComponentMissing.class::isInstance)
                .map(Objection.ComponentMissing.class::cast)
                .findFirst();
    }

    /** Lets the student choose the missing part of the course, and asks again. */
    void chooseComponent(Refusal refusal, Objection.ComponentMissing missing, EnrollCallback callback) {
        String part = text("component." + missing.component().name());
        var title = text("choose.title", part);
        var label = text("choose.label", part);
        choose(refusal, title, part, label, missing.choices(), callback);
    }

    /** Lets the student choose a section of the course that must be taken as well, and asks again. */
    void chooseCorequisite(Refusal refusal, Objection.CorequisiteMissing missing, EnrollCallback callback) {
        String course = missing.course().value();
        var title = text("choose.course", course);
        choose(refusal, title, course, title, missing.choices(), callback);
    }

    private void choose(
            Refusal refusal,
            String title,
            String part,
            String label,
            List<SectionId> choices,
            EnrollCallback callback) {
        Section section = refusal.section();
        var dialog = new ChooseSectionDialog(
                title,
                text("choose.text", section.displayTitle(), section.id().number(), part),
                refusal.canWait(),
                chosen -> askOn(refusal, refusal.with(chosen), callback));
        dialog.offer(label, sections(choices));
        dialog.open();
    }

    /** Nobody has to agree twice to giving the same up. */
    private void askOn(Refusal refusal, EnrollRequest request, EnrollCallback callback) {
        orSay(refusal.section(), () -> viewer.id()
                .filter(it -> swapConfirmation.costsAs(it, request, refusal.request()))
                .ifPresentOrElse(
                        it -> take(it, refusal.section(), request, callback),
                        () -> ask(refusal.section(), request, callback)));
    }

    private List<Section> sections(List<SectionId> ids) {
        return catalog.sections(ids).stream()
                .sorted(Comparator.comparing(Section::id))
                .toList();
    }

    /** What speaks against a request now; nothing for who is no student. */
    List<Objection> objections(EnrollRequest request) {
        return viewer.id().map(it -> enrollments.objections(it, request)).orElse(List.of());
    }

    /** Leaves the line for a section; whoever has got the seat meanwhile keeps it. */
    public void leave(SectionId section, String title, Runnable done) {
        viewer.id().ifPresent(id -> {
            try {
                enrollments.leave(id, section, null);
                Notifications.say(text("waiting.left", title));
            } catch (PromotedMeanwhile meanwhile) {
                Notifications.done(text("waiting.won", title));
            } catch (NotEnrolled leftMeanwhile) {
                Notifications.say(text("waiting.left-already", title));
            } catch (TooBusy busy) {
                Notifications.warn(text("enroll.busy"));
            }
            done.run();
        });
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
