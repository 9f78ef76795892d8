package app.lectern.base;

/** There is no section of this id, or not any more. */
public class NoSuchSection extends NotFound {

    /**
     * @param id as it was asked for
     */
    public NoSuchSection(Object id) {
        super("section " + id);
    }
}
