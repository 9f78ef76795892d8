package app.lectern.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wish, when it was first asked for, and all that was answered. */
class Intent {

    private final Wish wish;
    private volatile Instant started;
    private boolean asked;
    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    /**
     * @param started an instant before the first byte was sent
     */
    Intent(Wish wish, Instant started) {
        this.wish = wish;
        this.started = started;
    }

    /** A request is sent now; the first one is when it started. */
    synchronized void asking() {
        if (!asked) {
            started = Instant.now();
            asked = true;
        }
    }

    Wish wish() {
        return wish;
    }

    Instant started() {
        return started;
    }

    List<Answer> answers() {
        return answers;
    }

    Intent answered(Answer answer) {
        answers.add(answer);
        return this;
    }

    /** What came of it: the first good answer, else the first that says how things are; empty when none did. */
    Optional<Answer> told() {
        return answers.stream().filter(Answer::isGood).findFirst().or(() -> answers.stream()
                .filter(Answer::tells)
                .findFirst());
    }

    boolean isKnown() {
        return told().isPresent();
    }

    /** Whether its student was told that it is so now. */
    boolean isGranted() {
        return told().filter(Answer::isGood).isPresent();
    }

    /** Whether something may have changed by it, as far as the first answer tells. */
    boolean changed() {
        return told().filter(it -> tellsChanges() ? it.status() == 201 : it.isGood())
                .isPresent();
    }

    /**
     * Whether something has changed by it. Who takes back, swaps or gives something up for what is so already may get the
     * same answer as if it were not.
     */
    boolean surelyChanged() {
        return changed() && (tellsChanges() ? wish.given() == null : wish.kind() == Wish.Kind.DROP);
    }

    /** Whether that has changed something about this section, and not only about others that it goes with. */
    boolean surelyChanged(String section) {
        return surelyChanged() && told().stream().anyMatch(it -> it.isNewOf(section, firstNotRefused()));
    }

    /** When it was first asked for without being refused: what another wish brought between is none of its doing. */
    private Instant firstNotRefused() {
        return answers.stream()
                .filter(it -> it.isGood() || !it.tells())
                .map(Answer::asked)
                .min(Comparator.naturalOrder())
                .orElse(started);
    }

    private boolean tellsChanges() {
        return wish.kind() == Wish.Kind.ENROLL || wish.kind() == Wish.Kind.ENROLL_OR_WAIT;
    }

    /** Whether something may have changed by it. */
    boolean mayHaveChanged() {
        return !isKnown() || changed();
    }

    /** Whether something may have changed by it about this section, which goes with those that it names. */
    boolean mayHaveChanged(String section) {
        return !isKnown()
                || changed()
                        && (wish.kind() != Wish.Kind.DROP || told().stream().anyMatch(it -> it.tellsOf(section)));
    }

    @Override
    public String toString() {
        long lost = answers.stream().filter(it -> !it.tells()).count();
        return wish + " at " + started + ", " + lost + " answers lost, "
                + answers.stream().filter(Answer::tells).toList();
    }
}
