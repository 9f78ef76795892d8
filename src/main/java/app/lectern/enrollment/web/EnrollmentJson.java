package app.lectern.enrollment.web;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.enrollment.HeldSection;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record EnrollmentJson(
        SectionId sectionId,
        @JsonProperty("courseID") CourseId courseId,
        TermId term,
        Status status,
        @Nullable Integer seat,
        int credits,
        @Nullable Instant since) {

    enum Status {
        ENROLLED,
        DROPPED
    }

    static EnrollmentJson enrolled(HeldSection held) {
        return new EnrollmentJson(
                held.sectionId(),
                held.courseId(),
                held.sectionId().term(),
                Status.ENROLLED,
                held.seat(),
                held.credits(),
                held.since());
    }

    static EnrollmentJson dropped(HeldSection held) {
        return new EnrollmentJson(
                held.sectionId(), held.courseId(), held.sectionId().term(), Status.DROPPED, null, held.credits(), null);
    }
}
