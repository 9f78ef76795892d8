package app.lectern.catalog;

import app.lectern.base.CourseId;
import java.util.Collection;
import java.util.List;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.repository.MongoRepository;

public interface Courses extends MongoRepository<Course, ObjectId> {

    List<Course> findByCourseIdIn(Collection<CourseId> courseIds);
}
