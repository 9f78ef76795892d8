package app.lectern.enrollment.overrides;

import app.lectern.enrollment.record.RuleOverride;

/**
 * An override and what became of it.
 *
 * @param override the override
 * @param used whether it helped to a seat, so that it is of no more use
 */
public record OverrideStatus(RuleOverride override, boolean used) {}
