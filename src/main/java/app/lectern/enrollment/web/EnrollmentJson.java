package app.lectern.enrollment.web;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.EnrollmentStatus.Status;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the caller stands with a section.
 *
 * @param sectionId the section
 * @param courseId its course
 * @param term its term
 * @param status whether they have a seat, wait for one, or gave it up
 * @param seat its number
 * @param position the place in line, the first being 1
 * @param credits what it counts; 0 while waiting
 * @param since when it came to that
 * @param undoUntil until when the drop can be undone
 * @param ifPromotedDrop what they give up for the seat when their turn comes
 */
@RecordBuilder
record EnrollmentJson(
        SectionId sectionId,
        @JsonProperty("courseID") CourseId courseId,
        TermId term,
        Status status,
        @Nullable Integer seat,
        @Nullable Integer position,
        int credits,
        Instant since,
        @Nullable Instant undoUntil,
        @Nullable SectionId ifPromotedDrop) {

    static EnrollmentJson of(EnrollmentStatus standing) {
        return EnrollmentJsonBuilder.builder()
                .sectionId(standing.sectionId())
                .courseId(standing.courseId())
                .term(standing.sectionId().term())
                .status(standing.status())
                .seat(standing.seat())
                .position(standing.position())
                .credits(standing.credits())
                .since(standing.since())
                .undoUntil(standing.undoUntil())
                .ifPromotedDrop(standing.ifPromotedDrop())
                .build();
    }
}
