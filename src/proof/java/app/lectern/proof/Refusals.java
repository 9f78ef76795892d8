package app.lectern.proof;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A refusal says all that spoke against it at the time, and nothing that did not. */
class Refusals {

    /** For how long before it is answered a decision may have been made upon what was read. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    private static final Duration UNSURE = Duration.ofMillis(500);
    private static final String CLASH = "TIME_CONFLICT";
    private static final Set<String> KNOWN = Set.of(
            "ALREADY_ENROLLED",
            CLASH,
            "CREDIT_LIMIT",
            "COURSE_REPEATED",
            "PREREQUISITE_MISSING",
            "HOLD",
            "SECTION_CANCELLED");

    private final Evidence evidence;
    private final Oracle oracle;
    private final TermRecord record;
    private final Past past;

    private Refusals(Evidence evidence, TermRecord record) {
        this.evidence = evidence;
        this.record = record;
        oracle = new Oracle(evidence.snapshot());
        past = Past.of(record);
    }

    static Stream<String> areWhole(Evidence evidence) {
        var asked = Asked.in(evidence.ledger());
        return evidence.snapshot().records().stream().flatMap(record -> new Refusals(evidence, record)
                .breaches(asked.of(record.student()).toList()));
    }

    private Stream<String> breaches(List<Intent> intents) {
        return intents.stream()
                .filter(it -> it.wish().takes() && it.wish().given() == null)
                .flatMap(it -> it.answers().stream()
                        .filter(answer -> answer.status() == 409)
                        .flatMap(answer -> breaches(it.wish(), answer)));
    }

    private Stream<String> breaches(Wish wish, Answer answer) {
        Set<String> told = answer.objections().map(it -> it.getString("code")).collect(toSet());
        Instant from = answer.asked().minus(SLOW);
        Instant to = answer.at().plus(UNSURE);
        var states = past.heldBetween(from, to).map(it -> against(wish, it)).toList();
        Set<String> office = office(wish, from, to);
        Set<String> invented = new TreeSet<>(told);
        invented.retainAll(KNOWN);
        states.forEach(invented::removeAll);
        invented.removeAll(officeMayBe(wish, from, to));
        Set<String> unsaid = new TreeSet<>(office);
        unsaid.addAll(inAll(states));
        unsaid.removeAll(told);
        unsaid.removeIf(code -> isWaived(wish, code));
        return Stream.of(
                        invented.isEmpty() ? "" : "was told of %s, which did not speak against it".formatted(invented),
                        unsaid.isEmpty() ? "" : "was not told of %s".formatted(unsaid))
                .filter(it -> !it.isEmpty())
                .map(it -> "Student %d, who asked %s at %s, %s: %s"
                        .formatted(record.student(), wish, answer.asked(), it, answer));
    }

    private Set<String> against(Wish wish, Set<String> held) {
        List<String> all = Stream.concat(held.stream(), wish.sections().stream())
                .distinct()
                .toList();
        return wish.sections().stream()
                .filter(it -> !held.contains(it))
                .flatMap(it -> oracle.forSureAgainst(record.student(), it, all))
                .collect(toSet());
    }

    /** Of two sections of one part of a course, nobody is told that they meet at the same time. */
    private static Set<String> inAll(List<Set<String>> states) {
        Set<String> common = new TreeSet<>(states.getFirst());
        states.forEach(common::retainAll);
        if (states.stream().anyMatch(it -> it.contains("ALREADY_ENROLLED"))) {
            common.remove(CLASH);
        }
        return common;
    }

    private Set<String> office(Wish wish, Instant from, Instant to) {
        Set<String> codes = new TreeSet<>();
        if (evidence.chronicle().wasOnHold(record.student(), from, to)) {
            codes.add("HOLD");
        }
        if (wish.sections().stream()
                .filter(it -> past.heldBetween(from, to).noneMatch(held -> held.contains(it)))
                .anyMatch(it -> evidence.chronicle().wasCancelled(it, from, to))) {
            codes.add("SECTION_CANCELLED");
        }
        return codes;
    }

    private Set<String> officeMayBe(Wish wish, Instant from, Instant to) {
        Set<String> codes = new TreeSet<>();
        if (evidence.chronicle().mayHaveBeenOnHold(record.student(), from, to)) {
            codes.add("HOLD");
        }
        if (wish.sections().stream().anyMatch(it -> evidence.chronicle().during(it, from, to).stream()
                .anyMatch(entry -> !entry.open()))) {
            codes.add("SECTION_CANCELLED");
        }
        return codes;
    }

    private boolean isWaived(Wish wish, String code) {
        return wish.sections().stream().anyMatch(it -> evidence.snapshot().everWaived(record, it, code));
    }
}
