package app.lectern.enrollment;

import app.lectern.enrollment.decision.KeyReused;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.IdempotentResult;
import app.lectern.enrollment.record.KeyedRefusals;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.record.TooBusy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key that one request carried, and what the request asks for. See
 * {@code docs/decisions/0012-a-key-names-a-request.md}.
 */
public final class RequestKey {

    private final @Nullable String key;
    private final String fingerprint;
    private @Nullable KeyedRefusals atFirst;

    /**
     * @param key {@code null} when it carried none
     * @param fingerprint what is asked for, in one line, as it is stored: the same request always has the same
     */
    public RequestKey(@Nullable String key, String fingerprint) {
        this.key = key;
        this.fingerprint = fingerprint;
    }

    @Nullable
    String key() {
        return key;
    }

    /**
     * What was answered to the same request before. To be asked of whatever is read of the student, before it is decided
     * upon.
     *
     * @throws KeyReused when the key was used for something else
     * @throws TooBusy when the same request, sent again, was refused since this one first read of the student: nothing may
     *     come of this one then
     */
    public Optional<IdempotentResult> answered(StudentRecord student) {
        return key == null ? Optional.empty() : answered(key, student.enrollment());
    }

    private Optional<IdempotentResult> answered(String key, Enrollment enrollment) {
        Optional<IdempotentResult> kept = enrollment.answerTo(key);
        kept.filter(it -> !it.request().equals(fingerprint)).ifPresent(it -> {
            throw new KeyReused(it.key());
        });
        if (kept.isEmpty()) {
            requireNotRefusedMeanwhile(key, enrollment.keyedRefusals());
        }
        return kept;
    }

    private void requireNotRefusedMeanwhile(String key, KeyedRefusals now) {
        if (atFirst == null) {
            atFirst = now;
        } else if (now.mayHave(key, atFirst)) {
            throw new TooBusy("The same request was refused meanwhile; try again");
        }
    }

    /** The enrollment with this answer kept in it, if there is a key to keep it under. */
    Enrollment keep(Enrollment enrollment, List<EnrollmentStatus> sections, boolean changed) {
        return key == null
                ? enrollment
                : enrollment.answered(new IdempotentResult(key, fingerprint, sections, changed));
    }
}
