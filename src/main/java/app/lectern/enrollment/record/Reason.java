package app.lectern.enrollment.record;

/**
 * An objection as it stands in a history, less its words.
 *
 * @param code its kind
 * @param about what it is about besides the section
 */
public record Reason(ObjectionCode code, String about) {}
