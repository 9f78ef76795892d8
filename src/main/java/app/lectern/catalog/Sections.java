package app.lectern.catalog;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

public interface Sections extends MongoRepository<Section, SectionId> {

    List<Section> findByCourseIdIn(Collection<CourseId> courseIds);
}
