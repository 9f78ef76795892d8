package app.lectern.registrar.ui.catalog;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.CourseId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.CourseEntry;
import app.lectern.catalog.office.CourseOffice;
import app.lectern.frame.Confirmation;
import app.lectern.frame.Notifications;
import app.lectern.registrar.ui.entry.EntryDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks the registrar for a course, new or stored. */
@SpringComponent
@UIScope
class CourseDialogs {

    private final CourseOffice office;
    private final CatalogService catalog;
    private final PrerequisiteFormatter words;

    CourseDialogs(CourseOffice office, CatalogService catalog, PrerequisiteFormatter words) {
        this.office = office;
        this.catalog = catalog;
        this.words = words;
    }

    /** Asks for a new course, and leads to its page. */
    void create() {
        new EntryDialog<>(text("courses.new"), new CourseForm(office, catalog, words, Optional.empty()), entry -> {
                    told("entry.saved", entry.title());
                    CatalogNavigation.toCourse(entry.courseId());
                })
                .open();
    }

    /**
     * Asks for changes of a course from a term on.
     *
     * @param shown the term in which it is shown; empty when there is none
     * @param changed is run after one
     */
    void edit(CourseId id, Optional<Term> shown, Consumer<CourseEntry> changed) {
        catalog.course(id)
                .map(course -> shown.map(course::in).orElse(course))
                .ifPresentOrElse(course -> ask(course, shown, changed), () -> CatalogNavigation.toCourses(""));
    }

    private void ask(Course course, Optional<Term> shown, Consumer<CourseEntry> changed) {
        var form = new CourseForm(office, catalog, words, shown);
        form.open(course);
        var dialog = new EntryDialog<>(text("entry.edit-label", course.title()), form, entry -> {
            told("entry.saved", entry.title());
            changed.accept(entry);
        });
        dialog.offerToDelete(course.title(), () -> form.opened().ifPresent(office::delete), () -> {
            told("entry.deleted", course.title());
            CatalogNavigation.toCourses("");
        });
        dialog.open();
    }

    /** Asks whether an edition is to be given up. */
    void deleteEdition(Course course, String name, Runnable deleted) {
        var question = new Confirmation(
                text("edition.delete.title", name),
                text("edition.delete.text", course.title()),
                text("edition.delete.yes"),
                text("entry.delete.no"));
        question.ask(() -> {
            try {
                office.deleteEdition(course);
                told("edition.deleted", course.title());
            } catch (ChangedMeanwhile changed) {
                Notifications.warn(text("edition.changed"));
            }
            deleted.run();
        });
    }

    private static void told(String key, String title) {
        Notifications.done(text(key, title));
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
