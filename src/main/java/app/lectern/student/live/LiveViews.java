package app.lectern.student.live;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import app.lectern.base.SectionId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.SeatsTaken;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.EnrollmentChanged;
import app.lectern.enrollment.record.EnrollmentVersions;
import app.lectern.enrollment.record.EnrollmentVersions.Whose;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells open views to look again: at once when what they show was changed in this process, after a few seconds when
 * another process did it, and at an instant that they name. However many views are open, a look is one query.
 */
@Component
public class LiveViews {

    static final int LOOK_SECONDS = 3;

    private static final Logger log = LoggerFactory.getLogger(LiveViews.class);
    private static final int COUNTS_MILLIS = 1000;

    private final EnrollmentVersions versions;
    private final CatalogService catalog;
    private final Clock clock;
    private final Set<LiveView> views = ConcurrentHashMap.newKeySet();
    private final Map<Whose, Long> seen = new ConcurrentHashMap<>();
    private final Set<SectionId> counted = ConcurrentHashMap.newKeySet();
    private final Set<SectionId> toldOnce = new HashSet<>();
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();

    LiveViews(EnrollmentVersions versions, CatalogService catalog, Clock clock) {
        this.versions = versions;
        this.catalog = catalog;
        this.clock = clock;
        looks.scheduleWithFixedDelay(() -> safely(this::look), LOOK_SECONDS, LOOK_SECONDS, SECONDS);
        looks.scheduleWithFixedDelay(() -> safely(this::tellCounts), COUNTS_MILLIS, COUNTS_MILLIS, MILLISECONDS);
    }

    void open(LiveView view) {
        views.add(view);
    }

    void close(LiveView view) {
        views.remove(view);
    }

    /** Runs something that may wait for a view's turn, so that whoever brings the news does not wait for it. */
    void tell(Runnable view) {
        turns.execute(view);
    }

    /** How many views are told. */
    public int size() {
        return views.size();
    }

    /** Runs something a moment after this instant; it may be cancelled. */
    Future<?> at(Instant instant, Runnable action) {
        long delay = Math.max(0, Duration.between(clock.instant(), instant).toMillis() + 1);
        return looks.schedule(() -> safely(action), delay, MILLISECONDS);
    }

    @EventListener
    void on(EnrollmentChanged event) {
        tell(Set.of(new Whose(event.student(), event.term())));
    }

    @EventListener
    void on(SeatsTaken event) {
        counted.addAll(event.taken().keySet());
        counted.addAll(event.waiting().keySet());
    }

    private void tell(Set<Whose> changed) {
        views.stream().filter(it -> it.showsAnyOf(changed)).forEach(LiveView::lookAgain);
    }

    /** Finds what other processes have changed since the last look. */
    public void look() {
        var shown = new HashSet<Whose>();
        views.forEach(it -> shown.addAll(it.shown()));
        seen.keySet().retainAll(shown);
        if (shown.isEmpty()) {
            return;
        }
        Map<Whose, Long> now = versions.of(shown);
        var changed = new HashSet<Whose>();
        now.forEach((whose, version) -> {
            if (!Objects.equals(seen.put(whose, version), version)) {
                changed.add(whose);
            }
        });
        tell(changed);
    }

    /** Of each section twice: a view may have read it before it was counted, and be open only after the first time. */
    private void tellCounts() {
        var sections = new HashSet<>(toldOnce);
        toldOnce.clear();
        counted.removeIf(toldOnce::add);
        sections.addAll(toldOnce);
        if (sections.isEmpty() || views.isEmpty()) {
            return;
        }
        List<Section> now = catalog.sections(sections);
        views.forEach(it -> it.counted(now));
    }

    /** What fails now is tried again by the next look. */
    private static void safely(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            log.warn("Could not look whether open views are up to date, trying again soon", e);
        }
    }

    @PreDestroy
    void stop() {
        looks.shutdownNow();
        turns.shutdownNow();
    }
}
