package app.lectern.catalog;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** The names of the groups that are no majors. */
    public static final List<String> KNOWN = Stream.concat(
                    Stream.of(Classification.values()).map(SeatGroup::capitalized), Stream.of(TRANSFER, MAJOR))
            .toList();

    public SeatGroup {
        name = name.strip();
    }

    public static SeatGroup of(String group) {
        return new SeatGroup(group);
    }

    /** Whether a student like this is in the group, as far as seats in a section of this course go. */
    public boolean admits(
            @Nullable Classification theirs, Collection<String> majors, boolean transfer, CourseId course) {
        if (classification().isPresent()) {
            return classification().get() == theirs;
        }
        if (isTransfer()) {
            return transfer;
        }
        String major = isMajorOfSubject() ? course.subject() : name;
        return majors.stream().anyMatch(major::equalsIgnoreCase);
    }

    /** The classification that the group is, if it is one. */
    public Optional<Classification> classification() {
        return Stream.of(Classification.values())
                .filter(it -> isNamed(it.name()))
                .findFirst();
    }

    /** Whether the group is those from other schools. */
    public boolean isTransfer() {
        return isNamed(TRANSFER);
    }

    /** Whether the group is those who major in the course's subject. */
    public boolean isMajorOfSubject() {
        return isNamed(MAJOR);
    }

    private static String capitalized(Classification classification) {
        String constant = classification.name();
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }

    private boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
