package app.lectern.catalog;

import static app.lectern.base.Classification.FROSH;
import static app.lectern.base.Classification.JUNIOR;
import static app.lectern.base.Classification.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.lectern.base.Classification;
import app.lectern.base.TermId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermWindowsTest {

    private static final Instant NOON = Instant.parse("2026-12-07T18:00:00Z");

    private final Term term = term(
            window("2026-12-07T08:00", "2026-12-08T08:00", SENIOR),
            window("2026-12-10T08:00", null, SENIOR, JUNIOR),
            window("2027-01-11T08:00", "2027-01-15T17:00"));

    @Test
    void withoutWindowsItIsOpenAlways() {
        Term always = term();

        assertThat(always.openFor(null, NOON)).isTrue();
        assertThat(always.windowsOver(FROSH, NOON)).isFalse();
        assertThat(always.nextOpeningFor(FROSH, Instant.EPOCH)).isEmpty();
        assertThat(always.nextOpening(NOON)).isEmpty();
    }

    @Test
    void opensForThoseWhoAreAdmitted() {
        assertThat(term.openFor(SENIOR, NOON)).isTrue();
        assertThat(term.openFor(JUNIOR, NOON)).isFalse();
        assertThat(term.openFor(null, NOON)).isFalse();
        assertThat(term.openFor(JUNIOR, Instant.parse("2027-06-01T00:00:00Z"))).isTrue();
        assertThat(term.openFor(null, Instant.parse("2027-01-12T00:00:00Z"))).isTrue();
    }

    @Test
    void isOpenFromTheOpeningUntilJustBeforeTheClosing() {
        Instant opening = Instant.parse("2026-12-07T14:00:00Z");
        Instant closing = Instant.parse("2026-12-08T14:00:00Z");

        assertThat(term.openFor(SENIOR, opening.minusMillis(1))).isFalse();
        assertThat(term.openFor(SENIOR, opening)).isTrue();
        assertThat(term.openFor(SENIOR, closing.minusMillis(1))).isTrue();
        assertThat(term.openFor(SENIOR, closing)).isFalse();
    }

    @Test
    void tellsWhenItOpens() {
        assertThat(term.nextOpeningFor(SENIOR, Instant.EPOCH)).contains(Instant.parse("2026-12-07T14:00:00Z"));
        assertThat(term.nextOpeningFor(FROSH, Instant.EPOCH)).contains(Instant.parse("2027-01-11T14:00:00Z"));
        assertThat(term.nextOpeningFor(SENIOR, NOON)).contains(Instant.parse("2026-12-10T14:00:00Z"));
        assertThat(term.nextOpening(NOON)).contains(Instant.parse("2026-12-10T14:00:00Z"));
        assertThat(term.nextOpening(Instant.parse("2026-12-10T14:00:00Z")))
                .contains(Instant.parse("2027-01-11T14:00:00Z"));
        assertThat(term.nextOpening(Instant.parse("2027-01-11T14:00:00Z"))).isEmpty();
    }

    @Test
    void isOverOnceEveryWindowThatAdmitsOneIsClosed() {
        Instant later = Instant.parse("2027-02-01T00:00:00Z");

        assertThat(term.windowsOver(SENIOR, later)).isFalse();
        assertThat(term.windowsOver(FROSH, later)).isTrue();
        assertThat(term.windowsOver(FROSH, NOON)).isFalse();
        assertThat(term(window("2026-12-07T08:00", null, SENIOR)).windowsOver(FROSH, NOON))
                .isTrue();
    }

    @Test
    void aTimeThatTheClockSkipsIsTheOneThatItShowsInstead() {
        assertThat(term(window("2027-03-14T02:30", null)).nextOpeningFor(null, Instant.EPOCH))
                .contains(Instant.parse("2027-03-14T08:30:00Z"));
    }

    @Test
    void ofATimeThatTheClockShowsTwiceItIsTheFirst() {
        assertThat(term(window("2026-11-01T01:30", null)).nextOpeningFor(null, Instant.EPOCH))
                .contains(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void withdrawingEndsWithDroppingUnlessItHasADeadlineOfItsOwn() {
        LocalDate drop = LocalDate.of(2027, 2, 1);
        Instant dayAfter = Instant.parse("2027-02-02T18:00:00Z");

        assertThat(withdrawableUntil(drop, null).closedForWithdrawing(dayAfter)).isTrue();
        assertThat(withdrawableUntil(drop, drop.plusDays(1)).closedForWithdrawing(dayAfter))
                .isFalse();
        assertThat(withdrawableUntil(null, null).lastDayToWithdraw()).isEqualTo(term.ends());
    }

    @Test
    void aWindowClosesAfterItOpens() {
        assertThatIllegalArgumentException().isThrownBy(() -> window("2026-12-07T08:00", "2026-12-07T08:00"));
    }

    private static Term withdrawableUntil(@Nullable LocalDate drop, @Nullable LocalDate withdraw) {
        return term(drop, withdraw, List.of());
    }

    private static Term term(Window... windows) {
        return term(null, null, List.of(windows));
    }

    private static Term term(@Nullable LocalDate drop, @Nullable LocalDate withdraw, List<Window> windows) {
        return TermBuilder.builder()
                .id(new TermId("2027SP"))
                .name("Spring 2027")
                .starts(LocalDate.of(2027, 1, 18))
                .ends(LocalDate.of(2027, 5, 7))
                .creditLimit(18)
                .zone(ZoneId.of("America/Chicago"))
                .dropDeadline(drop)
                .withdrawDeadline(withdraw)
                .windows(windows)
                .build();
    }

    private static Window window(String opens, @Nullable String closes, Classification... classifications) {
        return new Window(
                Set.of(classifications),
                LocalDateTime.parse(opens),
                closes == null ? null : LocalDateTime.parse(closes));
    }
}
