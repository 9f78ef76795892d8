package app.lectern.accounts;

import app.lectern.base.TermId;
import java.util.List;
import java.util.stream.Collectors;

/** A change of a person was refused; nothing of them is different than before. */
public class PersonUnchanged extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** Somebody else changed the person after they were read. */
        CHANGED_MEANWHILE,
        /** Registrars can't take their own place away. */
        OWN_ACCOUNT,
        /** They have enrollments, which stay on record. */
        ON_RECORD
    }

    private final Reason reason;
    private final String detail;

    PersonUnchanged(Reason reason) {
        this(reason, "");
    }

    private PersonUnchanged(Reason reason, String detail) {
        super("Refused: " + reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    static PersonUnchanged onRecordIn(List<TermId> terms) {
        return new PersonUnchanged(
                Reason.ON_RECORD, terms.stream().map(TermId::value).collect(Collectors.joining(", ")));
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** In which terms they are on record; blank when that is not the reason. */
    public String detail() {
        return detail;
    }
}
