package app.lectern.enrollment;

/**
 * An override and what became of it.
 *
 * @param override the override
 * @param used whether it helped to a seat, so that it is of no more use
 */
public record OverrideStanding(RuleOverride override, boolean used) {}
