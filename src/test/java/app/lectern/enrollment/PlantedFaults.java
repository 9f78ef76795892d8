package app.lectern.enrollment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentBuilder;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.Reason;
import app.lectern.enrollment.record.RegistrationQueries;
import app.lectern.enrollment.record.Seat;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.record.VersionedWrites;
import app.lectern.enrollment.record.WaitingEntry;
import app.lectern.enrollment.waitlist.Promoter;
import app.lectern.enrollment.waitlist.PromotionQueue;
import app.lectern.enrollment.waitlist.PromotionTrigger;
import app.lectern.enrollment.waitlist.SeatCounts;
import app.lectern.signin.KnownTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Breaks a promise on purpose, when told to, to see that somebody notices. Without a fault all is as it is. */
public class PlantedFaults implements BeanPostProcessor {

    private static final Duration LATE = Duration.ofMillis(300);

    /** What can be broken. */
    public enum Fault {
        /** Nobody sees to it that a seat is held once. */
        UNIQUE_INDEX_MISSING,
        /** Whoever writes last wins. */
        VERSION_NOT_CHECKED,
        /** The line doesn't move when somebody gives a seat up. */
        DROP_MOVES_NO_LINE,
        /** A line is taken for one in which nothing can move. */
        PROMOTION_SKIPPED,
        /** Counts go up and down with each change, and are never counted anew. */
        INCREMENTS,
        /** Of the counts that were gathered to be told together, those of one section are lost. */
        COUNT_LOST,
        /** What was dropped is taken back whatever the student has taken meanwhile. */
        UNDO_SKIPS_RULES,
        /** A range over an array matches through two different elements. */
        RANGE_WITHOUT_ELEM_MATCH,
        /** A seat that is kept after a drop is kept for ever. */
        EXPIRED_NEVER_LET_GO,
        /** Who came last goes first. */
        TICKET_ORDER_IGNORED,
        /** Nobody knows what a section must be taken with. */
        COMPANIONS_UNKNOWN,
        /** The same request again is another request. */
        KEY_IGNORED,
        /** The answer is given before anything is written. */
        ANSWERED_BEFORE_WRITTEN,
        /** What was under way when a process died may come after a refusal. */
        FENCE_LEFT_OUT,
        /** Whose token it is is looked up once. */
        TOKEN_KNOWN_FOR_EVER
    }

    private final ObjectProvider<MongoTemplate> mongo;
    private final ObjectProvider<PromotionQueue> lookout;
    private final Map<Object, Object> owners = new ConcurrentHashMap<>();
    private volatile @Nullable Fault planted;
    private volatile @Nullable Runnable meanwhile;
    private volatile @Nullable Runnable passedOver;

    public PlantedFaults(ObjectProvider<MongoTemplate> mongo, ObjectProvider<PromotionQueue> lookout) {
        this.mongo = mongo;
        this.lookout = lookout;
    }

    /** From now on this is broken, and nothing else; {@code null} for nothing at all. */
    public void plant(@Nullable Fault fault) {
        owners.clear();
        planted = fault;
    }

    /** Keeps lines from being looked at but by those who come to them, and does this when one has moved by that. */
    public void whenALineHasMoved(Runnable then) {
        lookout.getObject().awaitQuiet();
        meanwhile = then;
    }

    /** Keeps lines from being looked at but by those who come to them, and does this when somebody is passed over by that. */
    public void whenSomebodyIsPassedOver(Runnable then) {
        whenALineHasMoved(() -> {});
        passedOver = then;
    }

    /** From now on lines move as always. */
    public void letLinesMove() {
        meanwhile = null;
        passedOver = null;
    }

    private boolean is(Fault fault) {
        return planted == fault;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case Enrollments enrollments -> wrapped(enrollments, this::writing);
            case SeatQueries seats -> wrapped(seats, this::reading);
            case RegistrationQueries readings -> wrapped(readings, this::readingRecords);
            case PromotionQueue lookout -> wrapped(lookout, this::looking);
            case SeatCounts counts -> wrapped(counts, this::counting);
            case RegistrationHandler desk -> wrapped(desk, this::deciding);
            case Promoter promoter -> wrapped(promoter, this::promoting);
            case KnownTokens tokens -> wrapped(tokens, this::knowing);
            default -> bean;
        };
    }

    private static Object wrapped(Object bean, MethodInterceptor around) {
        var factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(!(bean instanceof Enrollments));
        factory.addAdvice(around);
        return factory.getProxy(PlantedFaults.class.getClassLoader());
    }

    private static boolean calls(MethodInvocation call, String method) {
        return call.getMethod().getName().equals(method);
    }

    private @Nullable Object writing(MethodInvocation call) throws Throwable {
        if (calls(call, "save") && call.getArguments()[0] instanceof Enrollment enrollment) {
            if (is(Fault.VERSION_NOT_CHECKED)) {
                return overwrite(enrollment);
            }
            if (is(Fault.ANSWERED_BEFORE_WRITTEN)) {
                MethodInvocation later = ((ProxyMethodInvocation) call).invocableClone();
                CompletableFuture.runAsync(
                        () -> unchecked(later),
                        CompletableFuture.delayedExecutor(LATE.toMillis(), TimeUnit.MILLISECONDS));
                return enrollment;
            }
        }
        return calls(call, "fence") && is(Fault.FENCE_LEFT_OUT) ? Integer.valueOf(1) : call.proceed();
    }

    private Enrollment overwrite(Enrollment enrollment) {
        var document = new Document();
        MongoTemplate template = mongo.getObject();
        template.getConverter().write(enrollment, document);
        long version = Objects.requireNonNullElse(enrollment.version(), -1L) + 1;
        document.append("version", version);
        template.save(document, SeatQueries.COLLECTION);
        return Objects.requireNonNull(template.findById(enrollment.id(), Enrollment.class));
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object reading(MethodInvocation call) throws Throwable {
        if (calls(call, "withExpired") && is(Fault.EXPIRED_NEVER_LET_GO)) {
            return List.of();
        }
        Object result = call.proceed();
        return calls(call, "charts") && result instanceof SeatCharts charts
                ? misread(charts, (Collection<SectionId>) call.getArguments()[0])
                : result;
    }

    private SeatCharts misread(SeatCharts charts, Collection<SectionId> sections) {
        if (is(Fault.EXPIRED_NEVER_LET_GO)) {
            charts.all().forEach(it -> it.expired().clear());
        }
        if (is(Fault.RANGE_WITHOUT_ELEM_MATCH)) {
            sections.forEach(it -> addThoseOfOthers(it, charts.of(it)));
        }
        return is(Fault.TICKET_ORDER_IGNORED) ? lastFirst(charts) : charts;
    }

    /** Each document that the range matches is taken for a holder. */
    private void addThoseOfOthers(SectionId section, SeatChart chart) {
        Set<UserId> holders = new HashSet<>(chart.holders().values());
        mongo.getObject().findAll(Enrollment.class).stream()
                .filter(it -> matchesThroughTwo(section, it))
                .map(Enrollment::userId)
                .filter(holders::add)
                .forEach(it -> chart.holders().put(chart.firstFreeAbove(0), it));
    }

    /** As a database matches a range that is asked for without {@code $elemMatch}: from here by one, to there by another. */
    private static boolean matchesThroughTwo(SectionId section, Enrollment enrollment) {
        List<String> seats = enrollment.seats() == null
                ? List.of()
                : enrollment.seats().stream().map(Seat::toString).toList();
        return seats.stream().anyMatch(it -> it.compareTo(section + "#") >= 0)
                && seats.stream().anyMatch(it -> it.compareTo(section + "$") < 0);
    }

    private static SeatCharts lastFirst(SeatCharts charts) {
        var turned = new TreeMap<SectionId, SeatChart>();
        charts.all().forEach(it -> {
            var line = new TreeMap<Integer, UserId>(Comparator.reverseOrder());
            line.putAll(it.line());
            turned.put(it.section(), new SeatChart(it.section(), it.holders(), line, it.expired()));
        });
        return new SeatCharts(Map.copyOf(turned));
    }

    private @Nullable Object readingRecords(MethodInvocation call) throws Throwable {
        Object result = call.proceed();
        if (is(Fault.COMPANIONS_UNKNOWN) && result instanceof List<?> sections) {
            return sections.stream()
                    .map(SectionInContext.class::cast)
                    .map(PlantedFaults::alone)
                    .toList();
        }
        return is(Fault.KEY_IGNORED) && result instanceof StudentRecord record
                ? record.with(withoutKeys(record.enrollment()))
                : result;
    }

    private static SectionInContext alone(SectionInContext it) {
        return new SectionInContext(it.section(), it.course(), List.of(it.section()), List.of());
    }

    private static Enrollment withoutKeys(Enrollment it) {
        return EnrollmentBuilder.builder(it).keys(List.of()).build();
    }

    /** While something is broken, nobody looks over all lines from time to time, which would hide some faults. */
    private @Nullable Object looking(MethodInvocation call) throws Throwable {
        boolean sweep =
                calls(call, "look") && Set.of(new PromotionTrigger.AllLines()).equals(call.getArguments()[0]);
        boolean forgotten = is(Fault.DROP_MOVES_NO_LINE)
                && calls(call, "changed")
                && call.getArguments()[0] instanceof Enrollment before
                && call.getArguments()[1] instanceof Enrollment after
                && !after.courses().containsAll(before.courses());
        if (is(Fault.INCREMENTS)
                && calls(call, "changed")
                && call.getArguments()[0] instanceof Enrollment before
                && call.getArguments()[1] instanceof Enrollment after) {
            count(before, after);
        }
        Runnable then = passedOver;
        if (then != null
                && calls(call, "changed")
                && call.getArguments()[0] instanceof Enrollment before
                && call.getArguments()[1] instanceof Enrollment after
                && !reasons(before).equals(reasons(after))) {
            then.run();
        }
        boolean moot = meanwhile != null && (calls(call, "look") || calls(call, "changed"));
        return planted != null && sweep || forgotten || moot ? null : call.proceed();
    }

    private static List<List<Reason>> reasons(Enrollment enrollment) {
        return enrollment.lines().stream().map(WaitingEntry::passedOver).toList();
    }

    private @Nullable Object promoting(MethodInvocation call) throws Throwable {
        if (calls(call, "due") && is(Fault.PROMOTION_SKIPPED)) {
            return Set.of();
        }
        Object result = call.proceed();
        Runnable now = meanwhile;
        if (now != null && calls(call, "promote")) {
            now.run();
        }
        return result;
    }

    private @Nullable Object counting(MethodInvocation call) throws Throwable {
        if (calls(call, "wrong") && planted != null) {
            return Set.of();
        }
        if ((calls(call, "recount") || calls(call, "tell")) && is(Fault.INCREMENTS)) {
            return null;
        }
        if (is(Fault.COUNT_LOST) && call.getArguments().length > 0) {
            call.getArguments()[0] = allButOne(call.getArguments()[0]);
        }
        return call.proceed();
    }

    private static Object allButOne(Object gathered) {
        return gathered instanceof SeatCharts charts
                ? new SeatCharts(charts.all().skip(1).collect(toMap(SeatChart::section, Function.identity())))
                : ((Set<?>) gathered).stream().skip(1).collect(toSet());
    }

    private @Nullable Object knowing(MethodInvocation call) throws Throwable {
        if (calls(call, "owner") && is(Fault.TOKEN_KNOWN_FOR_EVER)) {
            return owners.computeIfAbsent(call.getArguments()[0], token -> unchecked(call));
        }
        return call.proceed();
    }

    private void count(Enrollment before, Enrollment after) {
        Stream.concat(sections(before), sections(after)).distinct().forEach(section -> {
            add("taken", section, seats(after, section) - seats(before, section));
            add("waiting", section, tickets(after, section) - tickets(before, section));
        });
    }

    private static Stream<SectionId> sections(Enrollment enrollment) {
        return Stream.concat(
                Stream.ofNullable(enrollment.seats()).flatMap(List::stream).map(Seat::section),
                enrollment.sectionsWaitedFor().stream());
    }

    private static int seats(Enrollment enrollment, SectionId section) {
        return (int) Stream.ofNullable(enrollment.seats())
                .flatMap(List::stream)
                .filter(it -> it.section().equals(section))
                .count();
    }

    private static int tickets(Enrollment enrollment, SectionId section) {
        return enrollment.sectionsWaitedFor().contains(section) ? 1 : 0;
    }

    /** Reads, adds and writes, and takes its time. */
    private void add(String field, SectionId section, int change) {
        MongoTemplate template = mongo.getObject();
        var byId = query(where("_id").is(section.toString()));
        Document shown = Objects.requireNonNull(template.findOne(byId, Document.class, "section"));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
        template.updateFirst(byId, new Update().set(field, shown.getInteger(field) + change), "section");
    }

    private @Nullable Object deciding(MethodInvocation call) throws Throwable {
        return calls(call, "undo") && is(Fault.UNDO_SKIPS_RULES)
                ? VersionedWrites.untilNotOvertaken(
                                () -> takeBack((UserId) call.getArguments()[0], (SectionId) call.getArguments()[1]))
                        .map(Object.class::cast)
                        .orElseGet(() -> unchecked(call))
                : call.proceed();
    }

    private static Object unchecked(MethodInvocation call) {
        try {
            return Objects.requireNonNull(call.proceed());
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<EnrollOutcome> takeBack(UserId student, SectionId section) {
        MongoTemplate template = mongo.getObject();
        var now = Instant.now();
        var stored = template.findById(Enrollment.idOf(student, section.term()), Enrollment.class);
        if (stored == null || stored.undoable(section, now).isEmpty()) {
            return Optional.empty();
        }
        var taken = stored.undoable(section, now);
        template.save(stored.undo(taken, student, now));
        return Optional.of(new EnrollOutcome.Done(
                taken.stream()
                        .map(it -> EnrollmentStatus.enrolled(it.takenBack()))
                        .toList(),
                true));
    }
}
