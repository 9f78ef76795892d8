package app.lectern.enrollment.record;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Tells by one look at the database what of many students' terms has changed, and nothing of what is in them. */
@Component
public class EnrollmentVersions {

    /** One student's term. */
    public record Whose(UserId student, TermId term) {}

    private static final String VERSION = "version";
    private static final String FENCES = "fences";

    private final MongoTemplate mongo;

    EnrollmentVersions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * The versions of those of which there is anything: another one when anything has changed. That a request was refused
     * changes nothing.
     */
    public Map<Whose, Long> of(Collection<Whose> students) {
        Map<String, Whose> byId =
                students.stream().distinct().collect(toMap(it -> Enrollment.idOf(it.student(), it.term()), it -> it));
        var versions = query(where("_id").in(byId.keySet())).addCriteria(SeatQueries.anythingInIt());
        versions.fields().include(VERSION, FENCES);
        return mongo.find(versions, Document.class, SeatQueries.COLLECTION).stream()
                .filter(it -> byId.containsKey(it.getString("_id")) && it.get(VERSION) != null)
                .collect(toMap(
                        it -> Objects.requireNonNull(byId.get(it.getString("_id"))), EnrollmentVersions::unfenced));
    }

    private static long unfenced(Document stored) {
        return stored.get(VERSION, Number.class).longValue()
                - stored.get(FENCES, (Number) 0).longValue();
    }
}
