package app.lectern.registrar.ui.catalog;

import app.lectern.base.CourseId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.catalog.office.CourseEntry;
import app.lectern.catalog.office.CourseOffice;
import app.lectern.frame.Notifications;
import app.lectern.registrar.ui.entry.EntryDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
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
        new EntryDialog<>(text("courses.new"), new CourseForm(office, catalog, words), entry -> {
                    told("entry.saved", entry.title());
                    CatalogNavigation.toCourse(entry.courseId());
                })
                .open();
    }

    /**
     * Asks for changes of a course.
     *
     * @param changed is run after one
     */
    void edit(CourseId id, Consumer<CourseEntry> changed) {
        catalog.course(id)
                .ifPresentOrElse(
                        course -> {
                            var form = new CourseForm(office, catalog, words);
                            form.open(course);
                            var dialog = new EntryDialog<>(text("entry.edit-label", course.title()), form, entry -> {
                                told("entry.saved", entry.title());
                                changed.accept(entry);
                            });
                            dialog.offerToDelete(
                                    course.title(), () -> form.opened().ifPresent(office::delete), () -> {
                                        told("entry.deleted", course.title());
                                        CatalogNavigation.toCourses("");
                                    });
                            dialog.open();
                        },
                        () -> CatalogNavigation.toCourses(""));
    }

    private static void told(String key, String title) {
        Notifications.done(text(key, title));
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
