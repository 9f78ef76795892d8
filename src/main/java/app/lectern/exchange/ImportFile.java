package app.lectern.exchange;

/**
 * A file that somebody hands in.
 *
 * @param name as they call it
 * @param content all of it
 */
public record ImportFile(String name, byte[] content) {}
