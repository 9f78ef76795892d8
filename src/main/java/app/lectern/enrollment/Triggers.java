package app.lectern.enrollment;

import app.lectern.accounts.StudentFactsChanged;
import app.lectern.base.SectionId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.CourseChanged;
import app.lectern.catalog.SectionChanged;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.TermChanged;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the lines looked at when the catalog or a student changes in this process; elsewhere, the next sweep finds it. */
@Component
class Triggers {

    private final Lookout lookout;
    private final CatalogService catalog;

    Triggers(Lookout lookout, CatalogService catalog) {
        this.lookout = lookout;
        this.catalog = catalog;
    }

    /**
     * It may be roomier, take other people, not be in the way of another any more, or go with another lecture. When it
     * does not take place, others can be had without it: a lecture without its laboratory, a course without its
     * corequisite.
     */
    @EventListener
    void on(SectionChanged change) {
        lookout.look(
                takesPlace(change.section())
                        ? List.of(
                                new Concern.Section(change.section()),
                                new Concern.HoldersOf(change.section()),
                                new Concern.SiblingsOf(change.section()))
                        : List.of(new Concern.AllLines()));
    }

    private boolean takesPlace(SectionId section) {
        return catalog.section(section)
                .filter(it -> it.status() == SectionStatus.OPEN)
                .isPresent();
    }

    @EventListener
    void on(CourseChanged change) {
        lookout.look(Set.of(new Concern.AllLines()));
    }

    @EventListener
    void on(TermChanged change) {
        lookout.look(Set.of(new Concern.AllLines()));
    }

    @EventListener
    void on(StudentFactsChanged change) {
        lookout.look(Set.of(new Concern.Student(change.student())));
    }
}
