package app.lectern.student.enroll;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.frame.Confirmation;
import app.lectern.student.SectionFormatter;
import app.lectern.student.Viewer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sees to it that students know all that they give up for something else, before it goes and after. */
@SpringComponent
@UIScope
class SwapConfirmation {

    private final Viewer viewer;
    private final EnrollmentService enrollments;
    private final CatalogService catalog;

    SwapConfirmation(Viewer viewer, EnrollmentService enrollments, CatalogService catalog) {
        this.viewer = viewer;
        this.enrollments = enrollments;
        this.catalog = catalog;
    }

    /** Goes on at once when a request costs no more than the section that it names, else when the student agrees. */
    void agree(UserId id, Section wanted, EnrollRequest request, Runnable goOn) {
        Set<SectionId> going = enrollments.goesFor(id, request);
        if (going.size() > 1) {
            question(wanted, request, going).ask(goOn);
        } else {
            goOn.run();
        }
    }

    /** Whether a request costs what another one does. */
    boolean costsAs(UserId id, EnrollRequest request, EnrollRequest other) {
        return enrollments.goesFor(id, request).equals(enrollments.goesFor(id, other));
    }

    private Confirmation question(Section wanted, EnrollRequest request, Set<SectionId> going) {
        return new Confirmation(
                text("swap.all.title", going.size()),
                text(request.orWait() ? "swap.all.when-in" : "swap.all.text", wanted.displayTitle(), named(going)),
                text("swap.all.yes"),
                text("swap.all.no"));
    }

    /** Where the student has a seat before a swap takes something from them. */
    Set<SectionId> before(EnrollRequest request) {
        return viewer.held(request.bundle().term());
    }

    /** What of that went, in words; empty when nothing did. */
    String gone(Set<SectionId> before) {
        Set<SectionId> gone = new HashSet<>(before);
        before.stream().findFirst().ifPresent(any -> gone.removeAll(viewer.held(any.term())));
        return gone.isEmpty() ? "" : named(gone);
    }

    private String named(Set<SectionId> sections) {
        List<Section> sorted = catalog.sections(sections).stream()
                .sorted(Comparator.comparing(Section::id))
                .toList();
        return SectionFormatter.named(sorted, UI.getCurrent());
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
