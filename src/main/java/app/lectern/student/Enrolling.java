package app.lectern.student;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollOutcome;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.Objection;
import app.lectern.enrollment.TooBusy;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a click on Enroll does: sign in first, choose a laboratory if there is one to choose, take the seats. */
@SpringComponent
@UIScope
class Enrolling {

    private final Student student;
    private final EnrollmentService enrollments;
    private final CatalogService catalog;

    Enrolling(Student student, EnrollmentService enrollments, CatalogService catalog) {
        this.student = student;
        this.enrollments = enrollments;
        this.catalog = catalog;
    }

    /**
     * Tries to give the student a seat in the section.
     *
     * @param refused gets all objections, empty when there are none (any more)
     */
    void start(Section section, Consumer<List<Objection>> refused) {
        if (student.isVisitor()) {
            StudentNavigation.signInFor(section.courseId(), section.id());
            return;
        }
        student.id()
                .ifPresentOrElse(
                        id -> take(id, section, Set.of(section.id()), refused),
                        () -> warn(text("enroll.students-only")));
    }

    private void take(UserId id, Section section, Set<SectionId> bundle, Consumer<List<Objection>> refused) {
        try {
            switch (enrollments.enroll(id, bundle)) {
                case EnrollOutcome.Done done -> {
                    if (done.changed()) {
                        succeed(section, refused);
                    } else {
                        warn(text("objection.already-enrolled", section.displayTitle()));
                        refused.accept(List.of());
                    }
                }
                case EnrollOutcome.Refused(var objections) ->
                    choice(objections)
                            .ifPresentOrElse(
                                    missing -> choose(id, section, bundle, missing, refused),
                                    () -> refused.accept(objections));
            }
        } catch (TooBusy busy) {
            warn(text("enroll.busy"));
        }
    }

    private void succeed(Section section, Consumer<List<Objection>> refused) {
        Notification.show(text("enroll.success", section.displayTitle())).addThemeVariants(NotificationVariant.SUCCESS);
        refused.accept(List.of());
    }

    /** The part to choose, when nothing else is in the way. */
    private static Optional<Objection.ComponentMissing> choice(List<Objection> objections) {
        boolean onlyThat = objections.stream().allMatch(Objection.ComponentMissing.class::isInstance);
        return onlyThat
                ? objections.stream()
                        .map(Objection.ComponentMissing.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private void choose(
            UserId id,
            Section section,
            Set<SectionId> bundle,
            Objection.ComponentMissing missing,
            Consumer<List<Objection>> refused) {
        List<Section> choices = catalog.sections(missing.choices()).stream()
                .sorted(Comparator.comparing(Section::id))
                .toList();
        new ChooseComponentDialog(section, missing.component(), choices, chosen -> {
                    Set<SectionId> more = new LinkedHashSet<>(bundle);
                    more.add(chosen.id());
                    take(id, section, more, refused);
                })
                .open();
    }

    private static void warn(String text) {
        Notification.show(text).addThemeVariants(NotificationVariant.WARNING);
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
