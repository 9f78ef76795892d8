package app.lectern.student.enroll;

import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.decision.PromotedMeanwhile;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.enrollment.rules.Objection;
import app.lectern.student.SectionFormatter;
import app.lectern.student.StudentNavigation;
import app.lectern.student.Viewer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
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

    private final Viewer student;
    private final EnrollmentService enrollments;
    private final CatalogService catalog;
    private final SwapConfirmation price;

    EnrollActions(Viewer student, EnrollmentService enrollments, CatalogService catalog, SwapConfirmation price) {
        this.student = student;
        this.enrollments = enrollments;
        this.catalog = catalog;
        this.price = price;
    }

    /** Tries to give the student a seat in the section, or a place in its line when it looks full. */
    public void start(Section section, EnrollCallback answer) {
        ask(section, new EnrollRequest(Set.of(section.id()), SectionFormatter.offersLine(section), null), answer);
    }

    /** Tries to fulfil a wish that began with a click on this section; asks first when it costs more than it names. */
    public void ask(Section section, EnrollRequest wish, EnrollCallback answer) {
        if (student.isVisitor()) {
            StudentNavigation.signInFor(section.courseId(), section.id());
            return;
        }
        student.id()
                .ifPresentOrElse(
                        id -> orSay(
                                section, () -> price.agree(id, section, wish, () -> take(id, section, wish, answer))),
                        () -> warn(text("enroll.students-only")));
    }

    private void take(UserId id, Section section, EnrollRequest wish, EnrollCallback answer) {
        orSay(section, () -> {
            Set<SectionId> before = price.before(wish);
            switch (enrollments.enroll(id, wish, null)) {
                case EnrollOutcome.Done done -> succeed(section, done, price.gone(before), answer);
                case EnrollOutcome.Refused(var objections) -> refuse(new Refusal(section, wish, objections), answer);
            }
        });
    }

    /** Does something about a section, or says why that can't be done now. */
    private static void orSay(Section section, Runnable action) {
        try {
            action.run();
        } catch (NotFound gone) {
            warn(text("enroll.gone", section.displayTitle()));
        } catch (TooBusy busy) {
            warn(text("enroll.busy"));
        }
    }

    private static void succeed(Section section, EnrollOutcome.Done done, String gone, EnrollCallback answer) {
        String title = section.displayTitle();
        if (!done.changed()) {
            warn(text(done.waits() ? "waiting.already" : "objection.already-enrolled", title));
        } else if (done.waits()) {
            good(text("waiting.joined", title, place(done)));
        } else {
            good(gone.isEmpty() ? text("enroll.success", title) : text("swap.done", title, gone));
        }
        answer.done().run();
    }

    private static int place(EnrollOutcome.Done done) {
        return done.sections().stream()
                .map(EnrollmentStatus::position)
                .filter(it -> it != null)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
    }

    private void refuse(Refusal refusal, EnrollCallback answer) {
        componentToChoose(refusal)
                .ifPresentOrElse(missing -> chooseComponent(refusal, missing, answer), () -> answer.refused()
                        .accept(refusal));
    }

    /** The part to choose, when nothing else is in the way, or only the seats that the student would wait for. */
    private static Optional<Objection.ComponentMissing> componentToChoose(Refusal refusal) {
        boolean onlyThat = refusal.objections().stream()
                .allMatch(it -> it instanceof Objection.ComponentMissing
                        || refusal.wish().orWait() && it.code().isForWantOfASeat());
        return refusal.objections().stream()
                .filter(it -> onlyThat)
                .filter(Objection.ComponentMissing.class::isInstance)
                .map(Objection.ComponentMissing.class::cast)
                .findFirst();
    }

    /** Lets the student choose the missing part of the course, and asks again. */
    void chooseComponent(Refusal refusal, Objection.ComponentMissing missing, EnrollCallback answer) {
        String part = text("component." + missing.component().name());
        var title = text("choose.title", part);
        var label = text("choose.label", part);
        choose(refusal, title, part, label, missing.choices(), answer);
    }

    /** Lets the student choose a section of the course that must be taken as well, and asks again. */
    void chooseCorequisite(Refusal refusal, Objection.CorequisiteMissing missing, EnrollCallback answer) {
        String course = missing.course().value();
        var title = text("choose.course", course);
        choose(refusal, title, course, title, missing.choices(), answer);
    }

    private void choose(
            Refusal refusal, String title, String part, String label, List<SectionId> choices, EnrollCallback answer) {
        Section section = refusal.section();
        var dialog = new ChooseSectionDialog(
                title,
                text("choose.text", section.displayTitle(), section.id().number(), part),
                refusal.canWait(),
                chosen -> askOn(refusal, refusal.with(chosen), answer));
        dialog.offer(label, sections(choices));
        dialog.open();
    }

    /** Nobody has to agree to the same price twice. */
    private void askOn(Refusal refusal, EnrollRequest wish, EnrollCallback answer) {
        orSay(refusal.section(), () -> student.id()
                .filter(it -> price.costsAs(it, wish, refusal.wish()))
                .ifPresentOrElse(
                        it -> take(it, refusal.section(), wish, answer), () -> ask(refusal.section(), wish, answer)));
    }

    private List<Section> sections(List<SectionId> ids) {
        return catalog.sections(ids).stream()
                .sorted(Comparator.comparing(Section::id))
                .toList();
    }

    /** What speaks against a wish now; nothing for who is no student. */
    List<Objection> objections(EnrollRequest wish) {
        return student.id().map(it -> enrollments.objections(it, wish)).orElse(List.of());
    }

    /** Leaves the line for a section; whoever has got the seat meanwhile keeps it. */
    public void leave(SectionId section, String title, Runnable done) {
        student.id().ifPresent(id -> {
            try {
                enrollments.leave(id, section, null);
                Notification.show(text("waiting.left", title));
            } catch (PromotedMeanwhile meanwhile) {
                good(text("waiting.won", title));
            } catch (NotFound leftMeanwhile) {
                Notification.show(text("waiting.left-already", title));
            } catch (TooBusy busy) {
                warn(text("enroll.busy"));
            }
            done.run();
        });
    }

    private static void good(String text) {
        Notification.show(text).addThemeVariants(NotificationVariant.SUCCESS);
    }

    private static void warn(String text) {
        Notification.show(text).addThemeVariants(NotificationVariant.WARNING);
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
