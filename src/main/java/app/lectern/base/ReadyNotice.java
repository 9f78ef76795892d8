package app.lectern.base;

/**
 * A line of what the application says when it is ready. Each room may declare its own as beans.
 *
 * @param label what it is about, as in "Demo student"
 * @param text what there is to say about it
 */
public record ReadyNotice(String label, String text) {}
