package app.lectern.base;

/** There is no course of this id. */
public class NoSuchCourse extends NotFound {

    /**
     * @param id as it was asked for
     */
    public NoSuchCourse(Object id) {
        super("course " + id);
    }
}
