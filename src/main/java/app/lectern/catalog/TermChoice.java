package app.lectern.catalog;

import app.lectern.base.Classification;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which term somebody means who names none: one in which they can do something rather than one in which they can't. */
class TermChoice {

    private static final Comparator<Term> BY_START = Comparator.comparing(Term::start);
    private static final Comparator<Term> LAST_FIRST =
            Comparator.comparing(Term::isArchived).thenComparing(BY_START.reversed());

    private final Instant now;
    private final BiPredicate<Term, Instant> isOpen;
    private final BiFunction<Term, Instant, Optional<Instant>> nextOpening;

    private TermChoice(
            Instant now, BiPredicate<Term, Instant> isOpen, BiFunction<Term, Instant, Optional<Instant>> nextOpening) {
        this.now = now;
        this.isOpen = isOpen;
        this.nextOpening = nextOpening;
    }

    /** What a visitor means, and who is no student. */
    static TermChoice ofAnybody(Instant now) {
        return new TermChoice(now, Term::isOpen, Term::nextOpening);
    }

    /** What a student of a classification means. */
    static TermChoice ofStudent(@Nullable Classification classification, Instant now) {
        return new TermChoice(
                now,
                (term, instant) -> term.isOpenFor(classification, instant),
                (term, instant) -> term.nextOpeningFor(classification, instant));
    }

    /**
     * One in which they may register now, rather one that is running; else the next to open for them, the one that is running,
     * the next to start, the last. Of two that are running it is the later; archived terms come last of all.
     */
    Optional<Term> among(Collection<Term> all) {
        List<Term> open = all.stream().filter(it -> isOpen.test(it, now)).toList();
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
                .filter(it -> !it.closedForAdding(now) && opens(it).isPresent())
                .sorted(Comparator.comparing((Term it) -> opens(it).orElseThrow())
                        .thenComparing(BY_START));
    }

    private Optional<Instant> opens(Term term) {
        return nextOpening.apply(term, now);
    }
}
