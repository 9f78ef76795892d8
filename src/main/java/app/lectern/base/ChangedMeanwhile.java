package app.lectern.base;

/** What is stored is no longer what somebody was looking at; nothing was changed. */
public class ChangedMeanwhile extends RuntimeException {

    public ChangedMeanwhile() {
        super("Somebody else changed it meanwhile");
    }
}
