package app.lectern.enrollment.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleOverrideTest {

    private static final UserId STUDENT = new UserId(17);
    private static final SectionId SECTION = SectionId.of("2026FA-1001");
    private static final Instant MONDAY = Instant.parse("2026-08-24T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-08-25T08:00:00Z");

    private final RuleOverride asked = RuleOverride.asked(
                    STUDENT,
                    SECTION,
                    1,
                    Set.of(ObjectionCode.TIME_CONFLICT),
                    List.of(new Reason(ObjectionCode.TIME_CONFLICT, "2026FA-1002")),
                    "Please",
                    MONDAY)
            .refused("No", new UserId(1), MONDAY);

    @Test
    void whoAsksAgainAsksForWhatIsInTheWayNow() {
        var now = List.of(new Reason(ObjectionCode.SECTION_FULL, ""));

        RuleOverride again = asked.askedAgain(Set.of(ObjectionCode.SECTION_FULL), now, " Please, please ", TUESDAY);

        assertThat(again)
                .returns(asked.id(), RuleOverride::id)
                .returns(Set.of(ObjectionCode.SECTION_FULL), RuleOverride::codes)
                .returns(now, RuleOverride::about)
                .returns("Please, please", RuleOverride::reason)
                .returns(TUESDAY, RuleOverride::askedAt);
        assertThat(again.answer()).isNull();
        assertThat(again.decidedBy()).isNull();
        assertThat(again.decidedAt()).isNull();
    }
}
