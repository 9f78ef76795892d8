package app.lectern.catalog;

import static app.lectern.base.Classification.GRADUATE;
import static app.lectern.base.Classification.JUNIOR;
import static app.lectern.base.Classification.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestrictionTest {

    private static final List<String> NONE = List.of();

    @Test
    void admitsOnlyTheseClassifications() {
        var restriction = new Restriction(Set.of(JUNIOR, SENIOR), Set.of(), Set.of());

        assertThat(restriction.admits(SENIOR, NONE)).isTrue();
        assertThat(restriction.admits(GRADUATE, NONE)).isFalse();
        assertThat(restriction.admits(null, NONE)).isFalse();
    }

    @Test
    void admitsAllButTheseClassifications() {
        var restriction = new Restriction(Set.of(), Set.of(GRADUATE), Set.of());

        assertThat(restriction.admits(SENIOR, NONE)).isTrue();
        assertThat(restriction.admits(GRADUATE, NONE)).isFalse();
        assertThat(restriction.admits(null, NONE)).isTrue();
    }

    @Test
    void asksForOneOfTheMajorsBesides() {
        var restriction = new Restriction(Set.of(), Set.of(GRADUATE), Set.of("Physics", "Music"));

        assertThat(restriction.admits(null, List.of("Law", "music"))).isTrue();
        assertThat(restriction.admits(SENIOR, List.of("Law"))).isFalse();
        assertThat(restriction.admits(GRADUATE, List.of("Music"))).isFalse();
    }
}
