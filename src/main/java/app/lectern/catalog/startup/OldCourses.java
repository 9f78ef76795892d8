package app.lectern.catalog.startup;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Knows the courses of the tutorial application by the ids that they had there. */
@Component
public class OldCourses {

    /** Where a course keeps the id it had, when that can't be an id any more. */
    static final String OLD_ID = "courseID_before_upgrade";

    private final MongoTemplate mongo;

    OldCourses(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The course that had this id, or has it; empty when no course can have it. */
    public Optional<CourseId> named(String oldId) {
        return Optional.ofNullable(mongo.findOne(query(where(OLD_ID).is(oldId)), Course.class))
                .map(Course::courseId)
                .or(() -> CourseId.parse(oldId));
    }
}
