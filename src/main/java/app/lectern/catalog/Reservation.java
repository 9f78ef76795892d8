package app.lectern.catalog;

/**
 * Seats of a section that are kept for a group of students.
 *
 * @param group as in {@code Frosh}, {@code Transfer} or {@code Major}
 * @param seats how many, 0 or more
 */
public record Reservation(String group, int seats) {}
