package app.lectern.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.lectern.base.SectionId;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026FA-1001#17", "2026FA-1.0-a_b#1", "T--#2147483647"})
    void isReadAsItIsWritten(String text) {
        assertThat(Seat.of(text)).hasToString(text);
    }

    @Test
    void thePatternMatchesTheSeatsOfItsSectionOnly() {
        Pattern pattern = Pattern.compile(Seat.patternFor(SectionId.of("2026FA-100")));
        assertThat(pattern.matcher("2026FA-100#17").find()).isTrue();
        assertThat(pattern.matcher("2026FA-1001#17").find()).isFalse();
        assertThat(pattern.matcher("2026FA-10#0").find()).isFalse();
        assertThat(pattern.matcher("X2026FA-100#17").find()).isFalse();
        assertThat(pattern.matcher("2026FA-100").find()).isFalse();
    }

    @Test
    void aDotInASectionsNumberIsADot() {
        Pattern pattern = Pattern.compile(Seat.patternFor(SectionId.of("2026FA-1.0")));
        assertThat(pattern.matcher("2026FA-1.0#1").find()).isTrue();
        assertThat(pattern.matcher("2026FA-1x0#1").find()).isFalse();
        assertThat(pattern.matcher("2026FA-100#1").find()).isFalse();
    }

    @Test
    void picksEveryFreeNumberAndNoOther() {
        Set<Integer> picked = IntStream.range(0, 500)
                .mapToObj(i -> FreeSeats.pick(5, Set.of(2, 4, 9)))
                .collect(Collectors.toSet());
        assertThat(picked).containsExactlyInAnyOrder(1, 3, 5);
    }

    @Test
    void picksNoneWhereNoneIsFree() {
        assertThatIllegalStateException().isThrownBy(() -> FreeSeats.pick(2, Set.of(1, 2)));
        assertThatIllegalStateException().isThrownBy(() -> FreeSeats.pick(0, Set.of()));
    }
}
