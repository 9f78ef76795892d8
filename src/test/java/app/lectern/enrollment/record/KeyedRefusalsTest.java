package app.lectern.enrollment.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedRefusalsTest {

    @Test
    void whatWasRefusedBeforeIsNotRefusedSince() {
        assertThat(after("a").mayHave("a", after("a"))).isFalse();
        assertThat(after("a", "a").mayHave("a", after("a"))).isTrue();
        assertThat(after("a").mayHave("a", after())).isTrue();
        assertThat(after("b").mayHave("a", after())).isFalse();
    }

    @Test
    void whatIsNotKeptAnyMoreMayBeAnyKey() {
        String[] others =
                IntStream.range(0, KeyedRefusals.KEPT).mapToObj(it -> "b").toArray(String[]::new);
        assertThat(after(others).mayHave("a", after())).isFalse();
        assertThat(after("a", "b", "b", "b", "b", "b", "b", "b", "b").mayHave("a", after()))
                .isTrue();
        assertThat(after("c", "b", "b", "b", "b", "b", "b", "b", "b").mayHave("a", after()))
                .isTrue();
    }

    /** As when an older version of Lectern, which knows nothing of them, has written the document in between. */
    @Test
    void whereTheCountHasFallenItMayBeAnyKey() {
        assertThat(after().mayHave("a", after("b"))).isTrue();
    }

    private static KeyedRefusals after(String... refused) {
        List<String> all = List.of(refused);
        return new KeyedRefusals(all.size(), all.subList(Math.max(0, all.size() - KeyedRefusals.KEPT), all.size()));
    }
}
