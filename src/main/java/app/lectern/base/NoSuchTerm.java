package app.lectern.base;

/** There is no term of this id. */
public class NoSuchTerm extends NotFound {

    /**
     * @param id as it was asked for
     */
    public NoSuchTerm(Object id) {
        super("term " + id);
    }
}
