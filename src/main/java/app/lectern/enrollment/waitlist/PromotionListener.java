package app.lectern.enrollment.waitlist;

import app.lectern.catalog.CourseChanged;
import app.lectern.catalog.SectionChanged;
import app.lectern.catalog.TermChanged;
import app.lectern.people.GradeScaleChanged;
import app.lectern.people.StudentFactsChanged;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the lines looked at when the catalog or a student changes in this process; elsewhere, the next sweep finds it. */
@Component
class PromotionListener {

    private final PromotionQueue queue;

    PromotionListener(PromotionQueue queue) {
        this.queue = queue;
    }

    @EventListener
    void on(SectionChanged change) {
        queue.look(Set.of(new PromotionTrigger.Change(change.section())));
    }

    @EventListener
    void on(CourseChanged change) {
        queue.look(Set.of(new PromotionTrigger.AllLines()));
    }

    @EventListener
    void on(TermChanged change) {
        queue.look(Set.of(new PromotionTrigger.AllLines()));
    }

    @EventListener
    void on(GradeScaleChanged change) {
        queue.look(Set.of(new PromotionTrigger.AllLines()));
    }

    @EventListener
    void on(StudentFactsChanged change) {
        queue.look(Set.of(new PromotionTrigger.Student(change.student())));
    }
}
