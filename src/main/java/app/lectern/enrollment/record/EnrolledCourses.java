package app.lectern.enrollment.record;

import java.util.List;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.repository.Aggregation;
import org.springframework.data.repository.Repository;

/**
 * From a student to what they are enrolled in, over {@code user}, {@code enrollment} and {@code course}: the tutorial's
 * aggregation, but with {@code $match} first, so that it reads one student and not all, and sorted by a field that is
 * there.
 */
public interface EnrolledCourses extends Repository<EnrolledStudent, ObjectId> {

    @Aggregation({
        "{ $match: { user_id: ?0 } }",
        "{ $lookup: { from: 'enrollment', localField: 'user_id', foreignField: 'user_id', as: 'result_1' } }",
        "{ $unwind: '$result_1' }",
        "{ $unwind: '$result_1.courses' }",
        "{ $lookup: { from: 'course', localField: 'result_1.courses.courseID', foreignField: 'courseID', as: 'result_2' } }",
        "{ $unwind: '$result_2' }",
        "{ $lookup: { from: 'section', localField: 'result_1.courses.sectionId', foreignField: '_id', as: 'result_3' } }",
        "{ $unwind: '$result_3' }",
        "{ $sort: { 'result_2.courseID': 1, 'result_3._id': 1 } }",
        """
        { $project: { _id: 0, courseID: '$result_2.courseID', sectionId: '$result_3._id',
          component: '$result_3.component', title: '$result_3.title', courseTitle: '$result_2.title',
          description: '$result_2.description', credits: '$result_1.courses.credits', term: '$result_1.term',
          meetings: '$result_3.meetings', instructors: '$result_3.instructors', seat: '$result_1.courses.seat',
          since: '$result_1.courses.since' } }
        """
    })
    List<EnrolledCourse> of(int userId);
}
