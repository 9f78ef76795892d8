package app.lectern.enrollment.overrides;

import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.record.RuleOverride;
import org.jspecify.annotations.Nullable;

/**
 * Which overrides; what is {@code null} doesn't matter.
 *
 * @param status how far they are
 * @param term of which term
 * @param student whose
 */
public record OverrideFilter(
        RuleOverride.@Nullable Status status,
        @Nullable TermId term,
        @Nullable UserId student) {

    /** All there are. */
    public static OverrideFilter none() {
        return new OverrideFilter(null, null, null);
    }
}
