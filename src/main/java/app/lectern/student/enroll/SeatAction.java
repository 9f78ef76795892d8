package app.lectern.student.enroll;

/**
 * A way out of a seat or a place in line.
 *
 * @param text the key of what its button says
 * @param label the key of what screen readers call it, with the section's title as parameter
 * @param go asks where there is something to ask, and does it
 */
public record SeatAction(String text, String label, Runnable go) {}
