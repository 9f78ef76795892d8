package app.lectern.catalog;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.Change;
import app.lectern.base.CourseId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Stores courses. */
@Component
class CourseRegister extends Register<CourseId, Course> {

    private final Courses courses;
    private final Differences differences;

    CourseRegister(Courses courses, Differences differences) {
        this.courses = courses;
        this.differences = differences;
    }

    @Override
    CourseId key(Course course) {
        return course.courseId();
    }

    @Override
    List<Course> find(Collection<CourseId> courseIds) {
        return courses.findByCourseIdIn(courseIds);
    }

    @Override
    Course completed(Course given, @Nullable Course before) {
        return before == null ? given.storedAs(null, null) : given.storedAs(before.id(), before.version());
    }

    @Override
    Change change(@Nullable Course before, Course after) {
        return before == null ? Change.CREATED : Change.UPDATED;
    }

    @Override
    boolean sayTheSame(Course one, Course other) {
        return one.saysTheSameAs(other);
    }

    @Override
    boolean write(@Nullable Course before, Course after) {
        return before == null ? differences.insert(after) : differences.update(sameVersion(before), before, after);
    }

    @Override
    boolean delete(Course before) {
        return differences.delete(sameVersion(before), Course.class);
    }

    private static Criteria sameVersion(Course before) {
        return where("_id").is(before.id()).and("version").is(before.version());
    }
}
