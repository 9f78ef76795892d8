package app.lectern.enrollment.record;

import java.util.List;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.mongodb.repository.Update;
import org.springframework.data.repository.ListCrudRepository;

/** The enrollments of all students, by {@link Enrollment#idOf}. */
public interface Enrollments extends ListCrudRepository<Enrollment, String> {

    /** Those that hold a seat whose text matches the regular expression. */
    @Query("{ seats: { $regex: ?0 } }")
    List<Enrollment> findBySeatsMatches(String pattern);

    /** Those of a term that hold a seat which matches the regular expression, wait for the section, or gave it up. */
    @Query(
            "{ term: ?0, $or: [ { seats: { $regex: ?1 } }, { 'waiting.tickets.sectionId': ?2 }, { 'dropped.sectionId': ?2 } ] }")
    List<Enrollment> findAround(String term, String pattern, String section);

    /**
     * Lets nothing be written any more that was made of this document before, and keeps the key among the
     * {@link Enrollment#refused refused} ones. Whoever writes it next takes the count of {@code fences} out.
     *
     * @return 0 when there is no such document, or this key was answered in it
     */
    @Query("{ _id: ?0, 'keys.key': { $ne: ?1 } }")
    @Update("{ $inc: { version: 1, fences: 1, 'refused.count': 1 },"
            + " $push: { 'refused.latest': { $each: [?1], $slice: -" + KeyedRefusals.KEPT + " } } }")
    int fence(String id, String key);
}
