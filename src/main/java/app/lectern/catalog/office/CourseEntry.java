package app.lectern.catalog.office;

import app.lectern.base.CourseId;
import app.lectern.base.PlainText;
import app.lectern.base.TermId;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Prerequisite;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Course} as the registrar enters it; {@code term} may be empty.
 *
 * @param from the term from which on it is to be so; {@code null} for all terms of its last edition
 */
@RecordBuilder
public record CourseEntry(
        @NotNull(message = "{entry.missing}") CourseId courseId,

        @NotBlank(message = "{entry.missing}") @Size(max = 200, message = "{entry.longest-200}") @PlainText
        String title,

        @Size(max = Course.LONGEST_DESCRIPTION, message = "{entry.longest-50000}") @PlainText(lines = true)
        String description,

        @NotNull(message = "{entry.missing}") @Range(min = 0, max = 99, message = "{entry.from-0-to-99}")
        Integer credits,

        @Size(max = 200, message = "{entry.longest-200}") @PlainText
        String term,

        @Size(max = 200, message = "{entry.longest-200}") @PlainText
        String subject,

        @Nullable Prerequisite prerequisites,
        Set<CourseId> corequisites,
        @Nullable TermId from)
        implements CourseEntryBuilder.With {

    /** The course as it would have been entered. */
    public static CourseEntry of(Course course) {
        return new CourseEntry(
                course.courseId(),
                course.title(),
                course.description(),
                course.credits(),
                Objects.requireNonNullElse(course.term(), ""),
                course.subject(),
                course.prerequisites(),
                course.corequisites(),
                null);
    }

    /**
     * @throws EntryRefused when the course would ask for itself
     */
    Course course() {
        new EntryFaults()
                .note(asksForItselfBefore(), "prerequisites", "course.asks-for-itself", courseId)
                .note(corequisites.contains(courseId), "corequisites", "course.asks-for-itself", courseId)
                .refuseIfAny();
        return CourseBuilder.builder()
                .courseId(courseId)
                .title(title.strip())
                .description(description.strip())
                .credits(credits)
                .term(term.isBlank() ? null : term.strip())
                .subject(subject.strip())
                .prerequisites(prerequisites)
                .corequisites(Set.copyOf(corequisites))
                .build();
    }

    private boolean asksForItselfBefore() {
        return prerequisites != null && prerequisites.courses().anyMatch(courseId::equals);
    }
}
