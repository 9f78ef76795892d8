package app.lectern.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.TermId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EditionsTest {

    private static final TermStart SPRING = term("2026SP", "2026-01-12");
    private static final TermStart FALL = term("2026FA", "2026-08-24");
    private static final TermStart NEXT = term("2027SP", "2027-01-11");
    private static final List<TermStart> TERMS = List.of(SPRING, FALL, NEXT);

    @Test
    void theFirstOneHoldsFromTheBeginning() {
        assertThat(first("a").in(term("1999FA", "1999-08-30"))).isEqualTo(edition("a"));
    }

    @Test
    void whatOneTermSaysChangesNoOther() {
        Editions changed = first("a").saying(edition("b"), FALL, TERMS);

        assertThat(said(changed, TERMS)).containsExactly("a", "b", "a");
        assertThat(changed.all()).extracting(Edition::since).containsExactly(null, FALL, NEXT);
    }

    @Test
    void whatIsSaidOfTheLastTermHoldsFromThenOn() {
        Editions changed = first("a").saying(edition("b"), NEXT, TERMS);

        assertThat(changed.in(term("2031FA", "2031-08-25")).title()).isEqualTo("b");
    }

    @Test
    void thereIsNoNewOneWhereNothingDiffers() {
        Editions changed = first("a").saying(edition("b"), FALL, TERMS).saying(edition("a"), FALL, TERMS);

        assertThat(changed).isEqualTo(first("a"));
    }

    @Test
    void aChangeFromATermOnHoldsUpToTheNextEdition() {
        Editions changed = first("a").saying(edition("c"), NEXT, TERMS).sayingFrom(FALL, edition("b"), TERMS);

        assertThat(said(changed, TERMS)).containsExactly("a", "b", "c");
    }

    @Test
    void aChangeFromItsFirstTermOnChangesTheEdition() {
        Editions changed = first("a").saying(edition("b"), FALL, TERMS).sayingFrom(FALL, edition("c"), TERMS);

        assertThat(said(changed, TERMS)).containsExactly("a", "c", "a");
        assertThat(first("a").sayingFrom(SPRING, edition("b"), TERMS)).isEqualTo(first("b"));
    }

    @Test
    void withoutAnEditionItSaysWhatItSaidBefore() {
        Editions three = first("a").saying(edition("b"), FALL, TERMS).saying(edition("c"), NEXT, TERMS);

        assertThat(said(three.without(three.in(FALL), TERMS), TERMS)).containsExactly("a", "a", "c");
        assertThat(said(three.without(three.in(SPRING), TERMS), TERMS)).containsExactly("b", "b", "c");
        assertThat(first("a").without(first("a").in(SPRING), TERMS)).isEqualTo(first("a"));
    }

    @Test
    void anEditionHoldsInItsTermWhileThatIsMoved() {
        Editions two = first("a").saying(edition("b"), NEXT, TERMS);

        assertThat(two.in(term("2027SP", "2025-01-11")).title()).isEqualTo("b");
    }

    @RepeatedTest(300)
    void eachTermGoesOnSayingWhatWasSaidOfIt(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var terms = new HashMap<TermId, TermStart>(Map.of(SPRING.term(), SPRING));
        var expected = new HashMap<TermId, String>(Map.of(SPRING.term(), "a"));
        var editions = first("a");
        for (int step = 0; step < 40; step++) {
            editions = step(random, editions, terms, expected);
            assertThat(said(editions, terms)).as("step %s", step).isEqualTo(expected);
            assertThat(editions.all().getFirst().since()).isNull();
            assertThat(editions.all()).isSortedAccordingTo(EditionsTest::bySince);
            assertNoneTwice(editions);
        }
    }

    private static int bySince(Edition one, Edition other) {
        return one.since() == null
                ? -1
                : other.since() == null ? 1 : one.since().compareTo(other.since());
    }

    private static void assertNoneTwice(Editions editions) {
        for (int i = 1; i < editions.all().size(); i++) {
            assertThat(editions.all().get(i).saysTheSameAs(editions.all().get(i - 1)))
                    .isFalse();
        }
    }

    /** One of: a term is added, a term is moved, one term says something, something is said from a term on. */
    private static Editions step(
            Random random, Editions editions, Map<TermId, TermStart> terms, Map<TermId, String> expected) {
        TermStart some = any(random, terms);
        String text = List.of("a", "b", "c").get(random.nextInt(3));
        switch (random.nextInt(5)) {
            case 0 -> {
                TermStart added = anywhere(random, new TermId("T" + random.nextInt(1_000_000)));
                expected.put(added.term(), editions.in(added).title());
                terms.put(added.term(), added);
                return editions;
            }
            case 1 -> {
                TermStart moved = anywhere(random, some.term());
                terms.put(moved.term(), moved);
                return editions.moved(terms.values(), it -> it.term().equals(some.term()) ? some : it);
            }
            case 2 -> {
                Edition before = editions.in(some);
                for (TermStart it : terms.values()) {
                    if (it.compareTo(some) >= 0 && editions.in(it).equals(before)) {
                        expected.put(it.term(), text);
                    }
                }
                return editions.sayingFrom(some, edition(text), terms.values());
            }
            default -> {
                expected.put(some.term(), text);
                return editions.saying(edition(text), some, terms.values());
            }
        }
    }

    private static TermStart any(Random random, Map<TermId, TermStart> terms) {
        return terms.values().stream().sorted().toList().get(random.nextInt(terms.size()));
    }

    private static TermStart anywhere(Random random, TermId id) {
        return new TermStart(id, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(6) * 100L));
    }

    private static Map<TermId, String> said(Editions editions, Map<TermId, TermStart> terms) {
        var said = new HashMap<TermId, String>();
        terms.values().forEach(it -> said.put(it.term(), editions.in(it).title()));
        return said;
    }

    private static List<String> said(Editions editions, List<TermStart> terms) {
        var said = new ArrayList<String>();
        terms.forEach(it -> said.add(editions.in(it).title()));
        return said;
    }

    private static Editions first(String text) {
        return new Editions(List.of(edition(text)));
    }

    private static Edition edition(String text) {
        return new Edition(null, text, "", 4, null, Set.of());
    }

    private static TermStart term(String id, String day) {
        return new TermStart(new TermId(id), LocalDate.parse(day));
    }
}
