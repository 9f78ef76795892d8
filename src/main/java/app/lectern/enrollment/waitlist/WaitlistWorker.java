package app.lectern.enrollment.waitlist;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.stream.Collectors.toCollection;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SeatQueries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that lines move: at once where something changed in this process, and from time to time everywhere, which
 * heals what another process left half-done when it died.
 */
@Component
class WaitlistWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WaitlistWorker.class);

    /** Counting reads every enrollment, and finds something only where that failed, or a process died, between a seat and its count. */
    private static final int SWEEPS_PER_COUNT = 20;

    /** How many sections are looked at by one command. */
    private static final int AT_ONCE = 100;

    /** From how many changed sections on all lines are looked at, instead of those around each of them. */
    private static final int MANY_CHANGES = 20;

    private final PromotionQueue queue;
    private final Promoter promoter;
    private final SeatCounts counts;
    private final SeatQueries seats;
    private final CatalogService catalog;
    private final Clock clock;
    private final Duration between;
    private int sweeps;
    private volatile boolean failed;
    private volatile boolean running;
    private ExecutorService worker = Executors.newSingleThreadExecutor();
    private ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor();

    WaitlistWorker(
            PromotionQueue queue,
            Promoter promoter,
            SeatCounts counts,
            SeatQueries seats,
            CatalogService catalog,
            Clock clock,
            @Value("${lectern.sweep}") Duration between) {
        this.queue = queue;
        this.promoter = promoter;
        this.counts = counts;
        this.seats = seats;
        this.catalog = catalog;
        this.clock = clock;
        this.between = between;
    }

    @Override
    public void start() {
        running = true;
        queue.attended(true);
        var threads = Thread.ofPlatform().daemon().name("lines-", 0).factory();
        worker = Executors.newSingleThreadExecutor(threads);
        worker.execute(this::work);
        sweep();
        sweeper = Executors.newSingleThreadScheduledExecutor(threads);
        sweeper.scheduleWithFixedDelay(this::sweep, between.toMillis(), between.toMillis(), MILLISECONDS);
    }

    /** After the start-up steps, and before the first request. */
    @Override
    public int getPhase() {
        return 1;
    }

    @Override
    public void stop() {
        running = false;
        queue.attended(false);
        sweeper.close();
        worker.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                seeTo(queue.take());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever is known of a section by now is seen to by one look at it, and at many others. */
    private void seeTo(Set<PromotionTrigger> triggers) {
        Set<SectionId> sections = new LinkedHashSet<>();
        merged(triggers).stream()
                .takeWhile(it -> running)
                .forEach(trigger -> attempt(trigger, () -> sections.addAll(sections(trigger))));
        var left = new ArrayDeque<>(sections);
        while (running && !left.isEmpty()) {
            Set<SectionId> some = Stream.generate(left::poll)
                    .takeWhile(Objects::nonNull)
                    .limit(AT_ONCE)
                    .collect(toCollection(LinkedHashSet::new));
            attempt(some, () -> seeToAll(some));
        }
    }

    /** What is to be asked of the database once instead of for each student, or each section of an import. */
    private static Set<PromotionTrigger> merged(Set<PromotionTrigger> triggers) {
        Map<TermId, Set<UserId>> later = new LinkedHashMap<>();
        Set<SectionId> changed = new LinkedHashSet<>();
        Set<PromotionTrigger> merged = new LinkedHashSet<>();
        for (var trigger : triggers) {
            switch (trigger) {
                case PromotionTrigger.LaterTerms(var students, var term) ->
                    later.computeIfAbsent(term, it -> new LinkedHashSet<>()).addAll(students);
                case PromotionTrigger.Change(var section) -> changed.add(section);
                default -> merged.add(trigger);
            }
        }
        later.forEach((term, students) -> merged.add(new PromotionTrigger.LaterTerms(students, term)));
        if (changed.size() < MANY_CHANGES) {
            changed.forEach(section -> merged.add(new PromotionTrigger.Change(section)));
        } else {
            changed.forEach(section -> merged.add(new PromotionTrigger.Section(section)));
            merged.add(new PromotionTrigger.AllLines());
        }
        return merged;
    }

    /** Where nobody waits and nothing has run out, nothing moves, and a count is all that there is to do. */
    private void seeToAll(Set<SectionId> sections) {
        SeatCharts charts = seats.charts(sections);
        Set<SectionId> due = promoter.due(charts);
        due.stream().takeWhile(it -> running).forEach(section -> attempt(section, () -> promoter.promote(section)));
        if (due.isEmpty()) {
            counts.tell(charts);
        } else {
            counts.recount(sections);
        }
    }

    /** Whatever fails now, in whatever way, is found again by the next sweep, and keeps nobody else's line from moving. */
    private void attempt(Object where, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failed = true;
            log.warn("Could not move the lines at {}, trying again within {}", where, between, e);
        }
    }

    private Set<SectionId> sections(PromotionTrigger trigger) {
        return switch (trigger) {
            case PromotionTrigger.Section(var id) -> Set.of(id);
            case PromotionTrigger.Change(var id) ->
                catalog.section(id)
                        .filter(it -> it.status() == SectionStatus.OPEN)
                        .map(this::around)
                        .orElseGet(this::everywhere);
            case PromotionTrigger.Student(var id) -> seats.sectionsOf(id);
            case PromotionTrigger.LaterTerms(var students, var term) -> seats.waitedFor(students, termsAfter(term));
            case PromotionTrigger.AllLines() -> {
                lookWhenSomethingOpens();
                yield everywhere();
            }
        };
    }

    private List<TermId> termsAfter(TermId id) {
        List<Term> all = catalog.terms();
        return all.stream()
                .filter(it -> it.id().equals(id))
                .flatMap(term -> all.stream().filter(it -> it.starts().isAfter(term.starts())))
                .map(Term::id)
                .toList();
    }

    /**
     * It may be roomier or take other people; it may not be in the way any more of what those who sit in it wait for; and
     * it may go with another section of its course.
     */
    private Set<SectionId> around(Section changed) {
        Set<SectionId> around = new LinkedHashSet<>(Set.of(changed.id()));
        around.addAll(seats.waitedForByHoldersOf(changed.id()));
        catalog.sectionsOf(changed.term(), changed.courseId()).forEach(it -> around.add(it.id()));
        return around;
    }

    private Set<SectionId> everywhere() {
        var kept = seats.withExpired(clock.instant()).stream()
                .flatMap(it -> it.dropped().stream())
                .map(DroppedSection::sectionId);
        return Stream.concat(seats.countAllWaiting().keySet().stream(), kept).collect(toCollection(LinkedHashSet::new));
    }

    private void sweep() {
        try {
            queue.look(Set.of(new PromotionTrigger.AllLines()));
            countSeldom();
            Instant now = clock.instant();
            seats.keptUntilBetween(now, horizon(now))
                    .forEach(it -> queue.lookAt(
                            Objects.requireNonNull(it.heldUntil()), new PromotionTrigger.Section(it.sectionId())));
        } catch (RuntimeException | Error e) {
            log.warn("Could not look over the lines, trying again in {}", between, e);
        }
    }

    /** Registration begins for some, or a day does; who knows of it only now sees to it in time all the same. */
    private void lookWhenSomethingOpens() {
        Instant now = clock.instant();
        catalog.terms().stream()
                .flatMap(term -> Stream.concat(term.nextOpening(now).stream(), Stream.of(nextMidnight(term.zone()))))
                .filter(horizon(now)::isAfter)
                .distinct()
                .forEach(instant -> queue.lookAt(instant, new PromotionTrigger.AllLines()));
    }

    /** Whatever is later than this, the next sweep finds in time. */
    private Instant horizon(Instant now) {
        return now.plus(between.multipliedBy(2));
    }

    private void countSeldom() {
        sweeps++;
        if (failed || sweeps % SWEEPS_PER_COUNT == 0) {
            failed = false;
            counts.wrong().forEach(id -> queue.look(Set.of(new PromotionTrigger.Section(id))));
        }
    }

    /** When a day begins, seats may be kept for nobody any more. */
    private Instant nextMidnight(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
