package app.lectern.enrollment.waitlist;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import app.lectern.base.CourseId;
import app.lectern.base.NoSuchSection;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.School;
import app.lectern.catalog.Term;
import app.lectern.catalog.Window;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SeatQueries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WaitlistWorkerTest {

    private static final SectionId BROKEN = SectionId.of("2026FA-1001");
    private static final SectionId SOUND = SectionId.of("2026FA-1002");

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final PromotionQueue queue = new PromotionQueue(Clock.systemUTC(), event -> {});
    private static final PromotedSection SETTLED =
            new PromotedSection(null, new SeatChart(SOUND, Map.of(), new TreeMap<>(), Set.of()));

    private final Promoter promoter = mock(Promoter.class);
    private final SeatCounts counts = mock(SeatCounts.class);
    private final SeatQueries seats = mock(SeatQueries.class);
    private final WaitlistWorker keeper =
            new WaitlistWorker(queue, promoter, counts, seats, mock(CatalogService.class), Clock.systemUTC(), BETWEEN);

    /** Nobody has anything in any section, and something may move in each of them. */
    @BeforeEach
    void lines() {
        when(seats.charts(any())).thenAnswer(call -> SeatCharts.blank(call.getArgument(0)));
        when(promoter.due(any()))
                .thenAnswer(call -> call.<SeatCharts>getArgument(0).bySection().keySet());
    }

    @AfterEach
    void stop() {
        keeper.stop();
        queue.stop();
    }

    @Test
    @Timeout(20)
    void aLineThatCanNotMoveKeepsNoOtherFromMoving() {
        List<SectionId> looked = new CopyOnWriteArrayList<>();
        when(promoter.promote(any())).thenAnswer(call -> {
            looked.add(call.getArgument(0));
            if (BROKEN.equals(call.getArgument(0))) {
                throw new NoSuchSection(BROKEN);
            }
            return SETTLED;
        });
        keeper.start();
        look(BROKEN);
        look(SOUND);
        assertThat(looked).startsWith(BROKEN).contains(SOUND);
    }

    @Test
    @Timeout(20)
    void inALookOverAllLinesNeitherDoesIt() throws InterruptedException {
        var moved = new CountDownLatch(1);
        var lines = new TreeMap<>(Map.of(BROKEN, 1, SOUND, 1));
        when(seats.countAllWaiting()).thenReturn(lines);
        when(promoter.promote(BROKEN)).thenThrow(new NoSuchSection(BROKEN));
        when(promoter.promote(SOUND)).thenAnswer(call -> {
            moved.countDown();
            return SETTLED;
        });
        keeper.start();
        assertThat(moved.await(10, SECONDS)).isTrue();
    }

    @Test
    @Timeout(20)
    void whatConcernsASectionManyTimesIsSeenToByOneLook() {
        List<SectionId> looked = new CopyOnWriteArrayList<>();
        when(promoter.promote(any())).thenAnswer(call -> {
            looked.add(call.getArgument(0));
            return SETTLED;
        });
        when(seats.sectionsOf(any())).thenReturn(Set.of(SOUND));
        queue.look(Set.of(
                new PromotionTrigger.Section(SOUND),
                new PromotionTrigger.Student(new UserId(1)),
                new PromotionTrigger.Student(new UserId(2)),
                new PromotionTrigger.Section(BROKEN)));
        keeper.start();
        queue.awaitQuiet();
        assertThat(looked).containsExactlyInAnyOrder(SOUND, BROKEN);
    }

    @Test
    @Timeout(20)
    void evenAnErrorKeepsNoOtherLineFromMoving() throws InterruptedException {
        var moved = new CountDownLatch(1);
        when(promoter.promote(BROKEN)).thenThrow(new StackOverflowError());
        when(promoter.promote(SOUND)).thenAnswer(call -> {
            moved.countDown();
            return SETTLED;
        });
        keeper.start();
        queue.look(Set.of(new PromotionTrigger.Section(BROKEN)));
        queue.look(Set.of(new PromotionTrigger.Section(SOUND)));
        assertThat(moved.await(10, SECONDS)).isTrue();
    }

    @Test
    @Timeout(20)
    void evenAnErrorEndsNoSweeps() throws InterruptedException {
        var swept = new CountDownLatch(2);
        when(seats.keptUntilBetween(any(), any())).thenAnswer(call -> {
            swept.countDown();
            throw new StackOverflowError();
        });
        keeper.start();
        assertThat(swept.await(10, SECONDS)).isTrue();
    }

    /** Whoever saw the drop may be dead. */
    @Test
    @Timeout(20)
    void aSeatThatIsKeptIsLookedAtWhenItsTimeIsOver() throws InterruptedException {
        var moved = new CountDownLatch(1);
        var until = Instant.now().plusMillis(500);
        var kept = new DroppedSection(new CourseId("ART-1"), SOUND, 1, 4, Instant.EPOCH, Instant.EPOCH, until, false);
        when(seats.keptUntilBetween(any(), any())).thenReturn(List.of(kept));
        when(promoter.promote(SOUND)).thenAnswer(call -> {
            assertThat(Instant.now()).isAfterOrEqualTo(until);
            moved.countDown();
            return SETTLED;
        });
        keeper.start();
        assertThat(moved.await(10, SECONDS)).isTrue();
    }

    @Test
    @Timeout(20)
    void aWindowThatWasSetOnlyNowIsNotMissedWhenItOpensSoon() throws InterruptedException {
        var catalog = mock(CatalogService.class);
        var seldom =
                new WaitlistWorker(queue, promoter, counts, seats, catalog, Clock.systemUTC(), Duration.ofHours(1));
        when(seats.countAllWaiting()).thenReturn(Map.of(SOUND, 1));
        seldom.start();
        queue.awaitQuiet();
        var opens = Instant.now().plusSeconds(1);
        var moved = new CountDownLatch(1);
        when(promoter.promote(SOUND)).thenAnswer(call -> {
            if (!Instant.now().isBefore(opens)) {
                moved.countDown();
            }
            return SETTLED;
        });
        when(catalog.terms()).thenReturn(List.of(opening(opens)));
        queue.look(Set.of(new PromotionTrigger.AllLines()));
        assertThat(moved.await(10, SECONDS)).isTrue();
        seldom.stop();
    }

    private static Term opening(Instant opens) {
        Term it = School.term();
        var window = new Window(Set.of(), LocalDateTime.ofInstant(opens, it.zone()), null);
        return it.withWindows(List.of(window));
    }

    @Test
    @Timeout(20)
    void whatFailedIsCountedAgainByTheNextSweep() throws InterruptedException {
        var counted = new CountDownLatch(1);
        when(counts.wrong()).thenAnswer(call -> {
            counted.countDown();
            return Set.of();
        });
        when(promoter.promote(BROKEN)).thenThrow(new NoSuchSection(BROKEN));
        keeper.start();
        look(BROKEN);
        assertThat(counted.await(2, SECONDS))
                .as("long before it is counted anyway")
                .isTrue();
    }

    @Test
    @Timeout(20)
    void whereNothingMayMoveNothingIsPromotedAndAllIsCountedTogether() {
        List<Set<SectionId>> told = new CopyOnWriteArrayList<>();
        doReturn(Set.of()).when(promoter).due(any());
        doAnswer(call -> told.add(call.<SeatCharts>getArgument(0).bySection().keySet()))
                .when(counts)
                .tell(any());
        queue.look(List.of(new PromotionTrigger.Section(SOUND), new PromotionTrigger.Section(BROKEN)));
        keeper.start();
        queue.awaitQuiet();
        assertThat(told).containsExactly(Set.of(SOUND, BROKEN));
        verify(promoter, never()).promote(any());
    }

    @Test
    @Timeout(20)
    void laterTermsAreLookedAtOnceForAllStudents() {
        var other = new UserId(2);
        queue.look(List.of(
                new PromotionTrigger.LaterTerms(Set.of(new UserId(1)), School.TERM),
                new PromotionTrigger.LaterTerms(Set.of(other), School.TERM)));
        keeper.start();
        queue.awaitQuiet();
        verify(seats).waitedFor(eq(Set.of(new UserId(1), other)), any());
    }

    /** As an import makes them: who waits elsewhere for what stands in the way is found among all who wait. */
    @Test
    @Timeout(20)
    void manyChangedSectionsAreSeenToByOneLookOverAllLines() {
        List<SectionId> looked = new CopyOnWriteArrayList<>();
        when(promoter.promote(any())).thenAnswer(call -> {
            looked.add(call.getArgument(0));
            return SETTLED;
        });
        when(seats.countAllWaiting()).thenReturn(Map.of(SOUND, 1));
        List<SectionId> changed = IntStream.range(2000, 2100)
                .mapToObj(number -> SectionId.of("2026FA-" + number))
                .toList();
        queue.look(changed.stream().map(PromotionTrigger.Change::new).toList());
        keeper.start();
        queue.awaitQuiet();
        assertThat(looked).containsOnlyOnceElementsOf(changed).contains(SOUND);
        verify(seats, never()).waitedForByHoldersOf(any());
    }

    private void look(SectionId section) {
        queue.look(Set.of(new PromotionTrigger.Section(section)));
        queue.awaitQuiet();
    }
}
