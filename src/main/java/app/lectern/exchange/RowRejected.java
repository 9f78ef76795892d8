package app.lectern.exchange;

/** One row can't be imported. */
public class RowRejected extends RuntimeException {

    private final transient Remark reason;

    public RowRejected(Remark.Kind kind, Object... details) {
        super(kind.name());
        reason = Remark.of(kind, details);
    }

    /** Why. */
    public Remark reason() {
        return reason;
    }
}
