package app.lectern.notices;

/**
 * A letter to one person.
 *
 * @param to an address
 * @param text plain, with lines broken by line feeds
 */
public record Mail(String to, String subject, String text) {

    /** Never shows the text, which may hold a secret. */
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
