package app.lectern.enrollment.record;

import app.lectern.base.SectionId;

/**
 * A place in a section's line: whoever has the lower number is ahead.
 *
 * @param sectionId whose line
 * @param ticket 1 or more; gaps are possible
 */
public record Ticket(SectionId sectionId, int ticket) {}
