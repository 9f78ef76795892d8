package app.lectern.enrollment.record;

/** So many changes came between that this one found no gap; it may be tried again. */
public class TooBusy extends RuntimeException {

    public TooBusy(String why) {
        super(why);
    }

    TooBusy(RuntimeException lastOvertaken) {
        super("Too many changes at once; try again", lastOvertaken);
    }
}
