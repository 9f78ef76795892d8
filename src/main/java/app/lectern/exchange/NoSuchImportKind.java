package app.lectern.exchange;

import app.lectern.base.NotFound;

/** Nothing is imported by this name. */
public class NoSuchImportKind extends NotFound {

    /**
     * @param name as it was asked for
     */
    public NoSuchImportKind(Object name) {
        super("import of " + name);
    }
}
