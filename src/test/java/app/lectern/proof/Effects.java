package app.lectern.proof;

import app.lectern.proof.TermRecord.Event;
import app.lectern.proof.Wish.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private Effects(TermRecord record, List<Intent> intents) {
        this.record = record;
        this.intents = intents;
    }

    static Stream<String> areOnePerIntent(Evidence evidence) {
        var asked = Asked.in(evidence.ledger());
        return evidence.snapshot().records().stream()
                .map(it -> new Effects(it, asked.of(it.student()).toList()))
                .flatMap(Effects::miscounts);
    }

    private Stream<String> miscounts() {
        return Stream.concat(
                        intents.stream()
                                .flatMap(it -> Stream.of(
                                        it.wish().section(),
                                        it.wish().taken(),
                                        it.wish().other())),
                        record.history().stream().map(Event::section))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(section -> Stream.of(
                                count(
                                        "takings",
                                        section,
                                        this::isTaking,
                                        it -> it.wish().takes()
                                                && it.wish().taken().equals(section)),
                                count("drops", section, this::isDrop, it -> gives(it, section)),
                                count(
                                        "undone drops",
                                        section,
                                        it -> it.is("UNDONE"),
                                        it -> it.wish().kind() == Kind.UNDO
                                                && it.wish().section().equals(section)))
                        .flatMap(Function.identity()));
    }

    private boolean isTaking(Event event) {
        return event.isBy(record.student()) && event.is("ENROLLED", "JOINED", "OFFERED");
    }

    /** Whoever takes a seat leaves the line for it, which is no drop. */
    private boolean isDrop(Event event) {
        return event.isBy(record.student())
                && event.is("DROPPED", "WITHDRAWN", "LEFT")
                && record.events(event.section(), "ENROLLED")
                        .noneMatch(it -> it.at().equals(event.at()));
    }

    /** A section is given up by a drop, by a swap, and for a better one. */
    private static boolean gives(Intent intent, String section) {
        Wish wish = intent.wish();
        return wish.kind() == Kind.DROP || wish.kind() == Kind.SWAP
                ? wish.section().equals(section)
                : section.equals(wish.other());
    }

    private Stream<String> count(String what, String section, Predicate<Event> effect, Predicate<Intent> cause) {
        long effects = record.history().stream()
                .filter(it -> it.section().equals(section))
                .filter(effect)
                .count();
        long least =
                intents.stream().filter(cause).filter(Intent::surelyChanged).count();
        long most =
                intents.stream().filter(cause).filter(Intent::mayHaveChanged).count();
        return least <= effects && effects <= most
                ? Stream.empty()
                : Stream.of(
                        "Student %d has %d %s of %s in the history, where %d to %d were to come of what they asked for: %s"
                                .formatted(
                                        record.student(),
                                        effects,
                                        what,
                                        section,
                                        least,
                                        most,
                                        intents.stream().filter(cause).toList()));
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
                .anyMatch(it -> !intent.surelyChanged()
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
