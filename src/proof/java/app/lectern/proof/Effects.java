package app.lectern.proof;

import app.lectern.proof.TermRecord.Event;
import app.lectern.proof.Wish.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Each intent has one effect, however often it was sent, and what was acknowledged is there. */
class Effects {

    private static final Duration UNSURE = Duration.ofSeconds(1);

    private final TermRecord record;
    private final List<Intent> intents;
    private final Companions companions;

    private Effects(TermRecord record, List<Intent> intents, Companions companions) {
        this.record = record;
        this.intents = intents;
        this.companions = companions;
    }

    static Stream<String> areOnePerIntent(Evidence evidence) {
        var asked = Asked.in(evidence.ledger());
        var companions = new Companions(evidence.snapshot());
        return evidence.snapshot().records().stream()
                .map(it -> new Effects(it, asked.of(it.student()).toList(), companions))
                .flatMap(Effects::miscounts);
    }

    private Stream<String> miscounts() {
        return Stream.concat(
                        intents.stream().flatMap(it -> named(it.wish())),
                        record.history().stream().map(Event::section))
                .distinct()
                .flatMap(this::miscounts);
    }

    private static Stream<String> named(Wish wish) {
        return Stream.concat(wish.sections().stream(), Stream.ofNullable(wish.given()));
    }

    private Stream<String> miscounts(String section) {
        return Stream.of(
                        count("takings", section, this::isTaking, it -> it.takes(section)),
                        count("drops", section, this::isDrop, it -> gives(it, section)),
                        count("undone drops", section, it -> it.is("UNDONE"), it -> takesBack(it, section)))
                .flatMap(Function.identity());
    }

    private boolean isTaking(Event event) {
        return event.isBy(record.student()) && event.is("ENROLLED", "JOINED", "OFFERED");
    }

    /** Whoever takes a seat leaves the lines for it, which is no drop. */
    private boolean isDrop(Event event) {
        return event.isBy(record.student())
                && event.is("DROPPED", "WITHDRAWN", "LEFT")
                && record.history().stream()
                        .filter(it -> it.is("ENROLLED", "UNDONE") && it.at().equals(event.at()))
                        .noneMatch(it -> event.is("LEFT") || it.section().equals(event.section()));
    }

    /** A section is given up by a drop, by a swap, and for a better one; so is what goes with it. */
    private boolean gives(Wish wish, String section) {
        String given = wish.gives();
        return given != null && companions.areTied(given, section);
    }

    private boolean takesBack(Wish wish, String section) {
        return wish.kind() == Kind.UNDO && companions.areTied(wish.section(), section);
    }

    private Stream<String> count(String what, String section, Predicate<Event> effect, Predicate<Wish> cause) {
        long effects = record.history().stream()
                .filter(it -> it.section().equals(section))
                .filter(effect)
                .count();
        var causes = intents.stream().filter(it -> cause.test(it.wish())).toList();
        long least = causes.stream().filter(it -> it.surelyChanged(section)).count();
        long most = causes.stream().filter(it -> it.mayHaveChanged(section)).count();
        return least <= effects && effects <= most
                ? Stream.empty()
                : Stream.of(
                        "Student %d has %d %s of %s in the history, where %d to %d were to come of what they asked for: %s"
                                .formatted(record.student(), effects, what, section, least, most, causes));
    }

    static Stream<String> acknowledgedAreThere(Evidence evidence) {
        Map<Integer, TermRecord> records = evidence.snapshot().records().stream()
                .collect(Collectors.toMap(TermRecord::student, Function.identity()));
        return evidence.ledger().all().stream()
                .filter(Intent::changed)
                .flatMap(intent -> missing(intent, records.get(intent.wish().student())));
    }

    private static Stream<String> missing(Intent intent, @Nullable TermRecord record) {
        return intent.told().stream().flatMap(answer -> answer.standings().stream()
                .filter(it -> record == null || !isThere(intent, answer, it, record))
                .map(it -> "Student %d was told %s, but the history has nothing of it: %s"
                        .formatted(intent.wish().student(), it.toJson(), intent)));
    }

    private static boolean isThere(Intent intent, Answer answer, Document told, TermRecord record) {
        return record.events(told.getString("sectionId"), names(told.getString("status")))
                .filter(it -> told.get("seat") == null || told.get("seat").equals(it.seat()))
                .anyMatch(it -> !intent.surelyChanged(it.section())
                        || it.at().isAfter(intent.started().minus(UNSURE))
                                && it.at().isBefore(answer.at().plus(UNSURE)));
    }

    private static String[] names(String status) {
        return switch (status) {
            case "ENROLLED" -> new String[] {"ENROLLED", "PROMOTED", "UNDONE", "MOVED"};
            case "WAITLISTED" -> new String[] {"JOINED", "OFFERED"};
            case "DROPPED", "WITHDRAWN" -> new String[] {"DROPPED", "WITHDRAWN"};
            default -> new String[] {status};
        };
    }

    /** The same key gets the same answer, unless that was a refusal, which is decided anew each time. */
    static Stream<String> sameKeySameAnswer(Evidence evidence) {
        return evidence.ledger().all().stream()
                .filter(it -> it.wish().key() != null)
                .filter(Effects::answersDiffer)
                .map(it -> "The same key was answered in different ways: " + it);
    }

    private static boolean answersDiffer(Intent intent) {
        var good = intent.answers().stream().filter(Answer::isGood).toList();
        return good.stream().anyMatch(it -> !it.saysTheSameAs(good.getFirst()));
    }
}
