package app.lectern.enrollment;

import app.lectern.accounts.StudentFactsChanged;
import app.lectern.catalog.CourseChanged;
import app.lectern.catalog.SectionChanged;
import app.lectern.catalog.TermChanged;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the lines looked at when the catalog or a student changes in this process; elsewhere, the next sweep finds it. */
@Component
class Triggers {

    private final Lookout lookout;

    Triggers(Lookout lookout) {
        this.lookout = lookout;
    }

    @EventListener
    void on(SectionChanged change) {
        lookout.look(Set.of(new Concern.Change(change.section())));
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
