package app.lectern.catalog;

/** What is stored is no longer what the registrar was looking at; nothing was changed. */
public class ChangedMeanwhile extends RuntimeException {

    ChangedMeanwhile() {
        super("Somebody else changed it meanwhile");
    }
}
