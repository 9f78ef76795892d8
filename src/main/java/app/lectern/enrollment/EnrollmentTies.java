package app.lectern.enrollment;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.people.AccountTies;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Knows the terms in which somebody has enrollments. */
@Component
class EnrollmentTies implements AccountTies {

    private final MongoTemplate mongo;

    EnrollmentTies(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<TermId> termsOf(UserId person) {
        var theirs = new Query(where("user_id").is(person.value())).addCriteria(SeatQueries.anythingInIt());
        return mongo.findDistinct(theirs, "term", Enrollment.class, String.class).stream()
                .map(TermId::new)
                .sorted()
                .toList();
    }
}
