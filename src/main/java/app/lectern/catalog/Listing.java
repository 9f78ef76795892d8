package app.lectern.catalog;

/**
 * What the courses grid shows of a section and filters by, derived from the section and its course by whoever writes
 * either, so that a page of the grid is one query on one collection.
 *
 * @param title the section's own title, or the course's
 * @param credits the section's own credits, or the course's
 * @param subject the course's subject
 * @param text all that a search looks into, in lower case
 * @param key the course id as {@link app.lectern.base.CourseId#searchKey()}
 * @param seatsLeft capacity less seats taken
 */
public record Listing(String title, int credits, String subject, String text, String key, int seatsLeft) {}
