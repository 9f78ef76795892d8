package app.lectern.exchange;

/** Nothing was imported, because the files as a whole, or what was said about them, can't be understood. */
public class ImportRefused extends RuntimeException {

    private final transient Remark reason;

    public ImportRefused(Remark.Kind kind, Object... details) {
        super(kind.name());
        reason = Remark.of(kind, details);
    }

    /** Why. */
    public Remark reason() {
        return reason;
    }
}
