package app.lectern.catalog;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What one course is in each term. An edition holds from its term on until the next one; the first one holds in all terms
 * before as well. No two that follow each other say the same.
 *
 * <p>Why they are all kept with their course is in {@code docs/decisions/0017-a-course-has-editions.md}.
 *
 * @param all at least one, each from a later term on than the one before
 */
record Editions(List<Edition> all) {

    /** The one that holds for good. */
    Edition last() {
        return all.getLast();
    }

    /** Those before it. */
    List<Edition> earlier() {
        return all.subList(0, all.size() - 1);
    }

    /** The one that holds in a term. */
    Edition in(TermStart term) {
        return all.stream()
                .filter(it -> it.holdsIn(term))
                .reduce((earlier, later) -> later)
                .orElseGet(all::getFirst);
    }

    /**
     * What holds when one term says something else; every other term goes on saying what it said.
     *
     * @param terms all terms that there are
     */
    Editions saying(Edition said, TermStart term, Collection<TermStart> terms) {
        return saying(said, it -> it.equals(term), term, terms);
    }

    /**
     * What holds when it is another from a term on; the next edition holds as before, from its own term on.
     *
     * @param terms all terms that there are
     */
    Editions sayingFrom(TermStart term, Edition said, Collection<TermStart> terms) {
        Edition before = in(term);
        return saying(said, it -> !term.isAfter(it) && in(it).equals(before), term, terms);
    }

    private Editions saying(Edition said, Predicate<TermStart> where, TermStart term, Collection<TermStart> terms) {
        var all = new TreeSet<>(List.of(term));
        terms.stream().filter(it -> !it.term().equals(term.term())).forEach(all::add);
        return told(all, it -> where.test(it) ? said : in(it));
    }

    /**
     * The same after terms have moved: each goes on saying what it said.
     *
     * @param terms all terms as they are now
     * @param before where a term stood before
     */
    Editions moved(Collection<TermStart> terms, Function<TermStart, TermStart> before) {
        return told(terms.stream().collect(toCollection(TreeSet::new)), it -> in(before.apply(it)));
    }

    /** What holds when one of them is given up: in its terms, what the one before says; the next, in those of the first. */
    Editions without(Edition edition, Collection<TermStart> terms) {
        int index = all.indexOf(edition);
        if (index < 0 || all.size() == 1) {
            return this;
        }
        Edition instead = all.get(index == 0 ? 1 : index - 1);
        return told(new TreeSet<>(terms), it -> in(it).equals(edition) ? instead : in(it));
    }

    /** Each edition once, from the first term on that says it. */
    private static Editions told(TreeSet<TermStart> terms, Function<TermStart, Edition> said) {
        var told = new ArrayList<Edition>();
        for (TermStart term : terms) {
            Edition edition = said.apply(term);
            if (told.isEmpty()) {
                told.add(edition.from(null));
            } else if (!told.getLast().saysTheSameAs(edition)) {
                told.add(edition.from(term));
            }
        }
        return new Editions(List.copyOf(told));
    }
}
