package app.lectern.enrollment.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.SectionId;
import app.lectern.enrollment.rules.FreeSeats;
import app.lectern.enrollment.rules.SeatRanges;
import java.util.List;
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
                .mapToObj(i -> FreeSeats.pick(general(5), Set.of(2, 4, 9), group -> false)
                        .orElseThrow())
                .collect(Collectors.toSet());
        assertThat(picked).containsExactlyInAnyOrder(1, 3, 5);
    }

    @Test
    void picksNoneWhereNoneIsFree() {
        assertThat(FreeSeats.pick(general(2), Set.of(1, 2), group -> true)).isEmpty();
        assertThat(FreeSeats.pick(general(0), Set.of(), group -> true)).isEmpty();
    }

    @Test
    void picksFromTheNarrowestRangeThatAdmits() {
        var ranges =
                new SeatRanges(9, List.of(new SeatRanges.Range("Frosh", 1, 4), new SeatRanges.Range("Major", 5, 6)));
        assertThat(FreeSeats.pick(ranges, Set.of(5), group -> true)).hasValue(6);
        assertThat(FreeSeats.pick(ranges, Set.of(1, 2, 4), "Frosh"::equals)).hasValue(3);
        assertThat(FreeSeats.pick(ranges, Set.of(1, 2, 3, 4, 7, 9), "Frosh"::equals))
                .hasValue(8);
        assertThat(FreeSeats.pick(ranges, Set.of(7, 8, 9), group -> false)).isEmpty();
    }

    private static SeatRanges general(int capacity) {
        return new SeatRanges(capacity, List.of());
    }
}
