package app.lectern.catalog;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group of students that seats are kept for: a classification, those from other schools, those who major in the course's
 * subject, or those with a major of that name.
 *
 * @param name as in {@code Frosh}, {@code Transfer}, {@code Major} or {@code Physics}, in upper or lower case
 */
public record SeatGroup(String name) {

    private static final String TRANSFER = "Transfer";
    private static final String MAJOR = "Major";

    public SeatGroup {
        name = name.strip();
    }

    public static SeatGroup of(String group) {
        return new SeatGroup(group);
    }

    /** Whether a student like this is in the group, as far as seats in a section of this course go. */
    public boolean admits(
            @Nullable Classification classification, Collection<String> majors, boolean transfer, CourseId course) {
        if (isClassification()) {
            return classification != null && isNamed(classification.name());
        }
        if (isNamed(TRANSFER)) {
            return transfer;
        }
        String major = isNamed(MAJOR) ? course.subject() : name;
        return majors.stream().anyMatch(major::equalsIgnoreCase);
    }

    private boolean isClassification() {
        return Stream.of(Classification.values()).map(Classification::name).anyMatch(this::isNamed);
    }

    private boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
