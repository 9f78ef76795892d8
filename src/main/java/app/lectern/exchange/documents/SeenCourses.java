package app.lectern.exchange.documents;

import app.lectern.base.Change;
import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The courses of the rows before in a dry run, each with as much as it takes to compare them. */
class SeenCourses {

    private final Map<CourseId, Seen> seen = new HashMap<>();

    /** The subject that the rows before say a course belongs to. */
    Optional<String> subjectOf(CourseId id) {
        return Optional.ofNullable(seen.get(id)).map(Seen::subject);
    }

    /**
     * Keeps courses in the place of those before.
     *
     * @param changes how each differs from what is stored
     * @return how each differs from the one before, where there was one
     */
    List<Change> put(List<Course> courses, List<Change> changes) {
        var differences = new ArrayList<Change>();
        for (int i = 0; i < courses.size(); i++) {
            differences.add(put(courses.get(i), changes.get(i)));
        }
        return differences;
    }

    private Change put(Course course, Change change) {
        var now = new Seen(course.subject(), Digest.of(course));
        Seen before = seen.put(course.courseId(), now);
        if (before == null) {
            return change;
        }
        return before.equals(now) ? Change.UNCHANGED : Change.UPDATED;
    }

    private record Seen(String subject, UUID digest) {}
}
