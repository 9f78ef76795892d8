package app.lectern.student.live;

import app.lectern.catalog.Section;
import app.lectern.enrollment.record.EnrollmentVersions.Whose;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A view that stays up to date while it is open, and is forgotten when it is not. */
public class LiveView {

    private final LiveViews all;
    private final Runnable refresh;
    private final @Nullable Consumer<List<Section>> counted;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final List<Future<?>> appointments = new ArrayList<>();
    private volatile Set<Whose> shown = Set.of();
    private volatile @Nullable UI ui;

    private LiveView(LiveViews all, Runnable refresh, @Nullable Consumer<List<Section>> counted) {
        this.all = all;
        this.refresh = refresh;
        this.counted = counted;
    }

    /**
     * Keeps a component up to date as long as it is attached.
     *
     * @param refresh looks again, in the component's UI; it should change nothing when nothing has changed
     * @param counted gets sections whose seats or lines were counted anew, shown or not, in the component's UI
     */
    public static LiveView of(Component component, LiveViews all, Runnable refresh, Consumer<List<Section>> counted) {
        return attached(component, new LiveView(all, refresh, counted));
    }

    /** The same for what shows no counts. */
    public static LiveView of(Component component, LiveViews all, Runnable refresh) {
        return attached(component, new LiveView(all, refresh, null));
    }

    private static LiveView attached(Component component, LiveView view) {
        component.addAttachListener(attach -> view.open(attach.getUI()));
        component.addDetachListener(detach -> view.close());
        component.getUI().ifPresent(view::open);
        return view;
    }

    private void open(UI where) {
        ui = where;
        asked.set(false);
        all.open(this);
    }

    private void close() {
        all.close(this);
        appointments.forEach(it -> it.cancel(false));
        appointments.clear();
        ui = null;
    }

    /** Says whose terms are shown from now on. */
    public void shows(Set<Whose> whose) {
        shown = Set.copyOf(whose);
    }

    Set<Whose> shown() {
        return shown;
    }

    boolean showsAnyOf(Set<Whose> changed) {
        return shown.stream().anyMatch(changed::contains);
    }

    /** Looks again at this instant, if the view is still open then. */
    public void lookAgainAt(Instant instant) {
        appoint(instant, this::lookAgain);
    }

    /** Does something in the view's UI at this instant, if the view is still open then. */
    public void doAt(Instant instant, SerializableRunnable action) {
        appoint(instant, () -> {
            UI where = ui;
            if (where != null) {
                in(where, action);
            }
        });
    }

    private void appoint(Instant instant, Runnable action) {
        appointments.removeIf(Future::isDone);
        appointments.add(all.at(instant, action));
    }

    /** Looks again soon; many at once count as one. */
    public void lookAgain() {
        UI where = ui;
        if (where != null && asked.compareAndSet(false, true)) {
            in(where, () -> {
                asked.set(false);
                refresh.run();
            });
        }
    }

    void counted(List<Section> sections) {
        UI where = ui;
        var show = counted;
        if (where != null && show != null) {
            in(where, () -> show.accept(sections));
        }
    }

    /** A view that has been closed meanwhile needs nothing any more. */
    private void in(UI where, SerializableRunnable action) {
        all.tell(where.accessLater(action, () -> {})::run);
    }
}
