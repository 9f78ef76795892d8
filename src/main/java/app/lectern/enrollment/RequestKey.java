package app.lectern.enrollment;

import app.lectern.enrollment.decision.KeyReused;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.IdempotentResult;
import app.lectern.enrollment.record.StudentRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key that a request carried, and what the request asks for. See {@code docs/decisions/0012-a-key-names-a-request.md}.
 *
 * @param key {@code null} when it carried none
 * @param fingerprint what is asked for, in one line, as it is stored: the same request always has the same
 */
public record RequestKey(@Nullable String key, String fingerprint) {

    /**
     * What was answered to the same request before.
     *
     * @throws KeyReused when the key was used for something else
     */
    public Optional<IdempotentResult> answered(StudentRecord student) {
        Optional<IdempotentResult> kept = Optional.ofNullable(key).flatMap(student.enrollment()::answerTo);
        kept.filter(it -> !it.request().equals(fingerprint)).ifPresent(it -> {
            throw new KeyReused(it.key());
        });
        return kept;
    }

    /** The enrollment with this answer kept in it, if there is a key to keep it under. */
    Enrollment keep(Enrollment enrollment, List<EnrollmentStatus> sections, boolean changed) {
        return key == null
                ? enrollment
                : enrollment.answered(new IdempotentResult(key, fingerprint, sections, changed));
    }
}
