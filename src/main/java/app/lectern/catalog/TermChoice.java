package app.lectern.catalog;

import app.lectern.base.Classification;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which term somebody means who names none: one in which they can do something rather than one in which they can't. */
class TermChoice {

    private static final Comparator<Term> BY_START = Comparator.comparing(Term::start);
    private static final Comparator<Term> LAST_FIRST =
            Comparator.comparing(Term::isArchived).thenComparing(BY_START.reversed());

    private final Instant now;
    private final Function<Term, Opening> opening;

    private TermChoice(Instant now, Function<Term, Opening> opening) {
        this.now = now;
        this.opening = opening;
    }

    /** What a visitor means, and who is no student. */
    static TermChoice ofAnybody(Instant now) {
        return new TermChoice(now, it -> it.opening(now));
    }

    /** What a student of a classification means. */
    static TermChoice ofStudent(@Nullable Classification classification, Instant now) {
        return new TermChoice(now, it -> it.openingFor(classification, now));
    }

    /**
     * One in which they may register now, rather one that is running; else the next to open for them, the one that is running,
     * the next to start, the last. Of two that are running it is the later; archived terms come last of all.
     */
    Optional<Term> among(Collection<Term> all) {
        List<Term> open = all.stream()
                .filter(it -> opening.apply(it) instanceof Opening.Open)
                .toList();
        return Stream.of(
                        running(open),
                        open.stream().sorted(BY_START),
                        opening(all),
                        running(all),
                        all.stream().filter(it -> it.startsAfter(now)).sorted(BY_START),
                        all.stream().sorted(LAST_FIRST))
                .flatMap(it -> it)
                .findFirst();
    }

    private Stream<Term> running(Collection<Term> some) {
        return some.stream().filter(it -> !it.isArchived() && it.covers(now)).sorted(BY_START.reversed());
    }

    private Stream<Term> opening(Collection<Term> all) {
        return all.stream()
                .filter(it -> opens(it).isPresent())
                .sorted(Comparator.comparing((Term it) -> opens(it).orElseThrow())
                        .thenComparing(BY_START));
    }

    private Optional<Instant> opens(Term term) {
        return opening.apply(term) instanceof Opening.Opens(Instant at) ? Optional.of(at) : Optional.empty();
    }
}
