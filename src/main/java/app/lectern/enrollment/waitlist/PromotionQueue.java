package app.lectern.enrollment.waitlist;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.stream.Collectors.toSet;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentChanged;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.Seat;
import app.lectern.enrollment.record.Ticket;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Remembers where lines may have to move, until somebody sees to it. It is in memory only: what a killed process forgets,
 * the next look over all lines finds.
 */
@Component
public class PromotionQueue {

    /** For how long triggers are gathered, so that under load a handful of commands does for many of them. */
    private static final Duration GATHERING = Duration.ofMillis(250);

    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final Set<PromotionTrigger> triggers = new LinkedHashSet<>();
    private boolean attended;
    private boolean busy;
    private int hurrying;

    PromotionQueue(Clock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    /** A student's enrollment was this and is that now. */
    void changed(Enrollment before, Enrollment after) {
        look(concerns(before, after));
        after.dropped().stream().filter(it -> !before.dropped().contains(it)).forEach(this::lookWhenExpired);
        events.publishEvent(new EnrollmentChanged(after.userId(), after.term()));
    }

    private void lookWhenExpired(DroppedSection dropped) {
        Instant until = dropped.heldUntil();
        if (until != null) {
            lookAt(until, new PromotionTrigger.Section(dropped.sectionId()));
        }
    }

    private static Set<PromotionTrigger> concerns(Enrollment before, Enrollment after) {
        Set<SectionId> sections = new HashSet<>();
        sections.addAll(differing(before.seatsInUse(), after.seatsInUse())
                .map(Seat::section)
                .toList());
        sections.addAll(differing(tickets(before), tickets(after))
                .map(Ticket::sectionId)
                .toList());
        sections.addAll(offers(before, after).toList());
        if (!after.courses().equals(before.courses())) {
            sections.addAll(after.sectionsWaitedFor());
        }
        Set<PromotionTrigger> triggers =
                sections.stream().map(PromotionTrigger.Section::new).collect(toSet());
        if (!coursesOf(after).equals(coursesOf(before))) {
            triggers.add(new PromotionTrigger.LaterTerms(Set.of(after.userId()), after.term()));
        }
        return triggers;
    }

    private static Set<CourseId> coursesOf(Enrollment enrollment) {
        return enrollment.courses().stream().map(HeldSection::courseId).collect(toSet());
    }

    private static List<Ticket> tickets(Enrollment enrollment) {
        return enrollment.lines().stream()
                .flatMap(entry -> entry.tickets().stream())
                .toList();
    }

    /** Where a student now would give something up for the seat, and may get in sooner. */
    private static Stream<SectionId> offers(Enrollment before, Enrollment after) {
        return after.lines().stream()
                .filter(entry -> entry.ifPromotedDrop() != null)
                .filter(entry -> before.lines().stream()
                        .noneMatch(it -> it.tickets().equals(entry.tickets())
                                && Objects.equals(it.ifPromotedDrop(), entry.ifPromotedDrop())))
                .flatMap(entry -> entry.sections().stream());
    }

    private static <T> Stream<T> differing(List<T> one, List<T> other) {
        return Stream.concat(
                one.stream().filter(it -> !other.contains(it)), other.stream().filter(it -> !one.contains(it)));
    }

    public synchronized void look(Collection<? extends PromotionTrigger> more) {
        triggers.addAll(more);
        notifyAll();
    }

    /** Looks a moment after this instant, when what was to happen at it can be seen. */
    void lookAt(Instant instant, PromotionTrigger trigger) {
        long delay = Math.max(0, Duration.between(clock.instant(), instant).toMillis() + 1);
        later.schedule(() -> look(Set.of(trigger)), delay, MILLISECONDS);
    }

    /**
     * All that there is to see to. Waits until there is something, and then a moment for more to come; or until nobody sees
     * to it any more.
     */
    synchronized Set<PromotionTrigger> take() throws InterruptedException {
        busy = false;
        notifyAll();
        while (triggers.isEmpty() && attended) {
            wait();
        }
        gather();
        busy = !triggers.isEmpty();
        Set<PromotionTrigger> taken = new LinkedHashSet<>(triggers);
        triggers.clear();
        return taken;
    }

    private synchronized void gather() throws InterruptedException {
        long end = System.nanoTime() + GATHERING.toNanos();
        long left = GATHERING.toMillis();
        while (left > 0 && attended && hurrying == 0) {
            wait(left);
            left = NANOSECONDS.toMillis(end - System.nanoTime());
        }
    }

    /** Says whether there is somebody who sees to it. */
    synchronized void attended(boolean now) {
        attended = now;
        notifyAll();
    }

    /** Waits until everything that is known has been seen to, without gathering more, or nobody sees to it any more. */
    public synchronized void awaitQuiet() {
        hurrying++;
        notifyAll();
        try {
            while (attended && (busy || !triggers.isEmpty())) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            hurrying--;
        }
    }

    @PreDestroy
    void stop() {
        later.shutdownNow();
    }
}
