package app.lectern.catalog.office;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.Change;
import app.lectern.base.CourseId;
import app.lectern.base.NoSuchCourse;
import app.lectern.base.NotFound;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.CourseChanged;
import app.lectern.catalog.Courses;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Stores courses: what they say in their last edition, while the editions before stay. */
@Component
class CourseStore extends CatalogStore<CourseId, Course> {

    private final Courses courses;

    CourseStore(Courses courses, PartialUpdate differences, ApplicationEventPublisher events) {
        super(Course.class, differences, events);
        this.courses = courses;
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
        return before == null ? given.withId(null).withVersion(null) : merged(given, before);
    }

    /** A stored course with what is said of it. */
    Course merged(Course given, Course before) {
        return CourseBuilder.builder(given)
                .id(before.id())
                .version(before.version())
                .since(before.since())
                .earlier(before.earlier())
                .build();
    }

    @Override
    Change change(@Nullable Course before, Course after) {
        return before == null ? Change.CREATED : Change.UPDATED;
    }

    @Override
    boolean sayTheSame(Course one, Course other) {
        return one.saysTheSameAs(other);
    }

    /** Who opened one edition doesn't mind what became of the others. */
    @Override
    boolean stillSays(Course stored, Course opened) {
        return stored.editions().contains(opened.edition())
                && stored.subject().equals(opened.subject())
                && Objects.equals(stored.term(), opened.term());
    }

    @Override
    Criteria same(Course stored) {
        return where("_id").is(stored.id()).and("version").is(stored.version());
    }

    @Override
    NotFound gone(CourseId id) {
        return new NoSuchCourse(id);
    }

    @Override
    Object changed(CourseId id) {
        return new CourseChanged(id);
    }
}
