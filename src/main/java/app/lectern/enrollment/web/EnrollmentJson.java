package app.lectern.enrollment.web;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.enrollment.SectionStanding;
import app.lectern.enrollment.SectionStanding.Status;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record EnrollmentJson(
        SectionId sectionId,
        @JsonProperty("courseID") CourseId courseId,
        TermId term,
        Status status,
        @Nullable Integer seat,
        @Nullable Integer position,
        int credits,
        Instant since,
        @Nullable Instant undoUntil) {

    static EnrollmentJson of(SectionStanding standing) {
        return new EnrollmentJson(
                standing.sectionId(),
                standing.courseId(),
                standing.sectionId().term(),
                standing.status(),
                standing.seat(),
                standing.position(),
                standing.credits(),
                standing.since(),
                standing.undoUntil());
    }
}
