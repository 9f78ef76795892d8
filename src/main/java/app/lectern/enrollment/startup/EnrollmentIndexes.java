package app.lectern.enrollment.startup;

import app.lectern.enrollment.plans.Plan;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.storage.StartUpStep;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Makes the indexes that make lines and lists fast; no promise rests on them, and the embedded engine ignores them. */
@Component
@Order(EnrollmentIndexes.EARLY)
class EnrollmentIndexes implements StartUpStep {

    static final int EARLY = 0;

    private final MongoTemplate mongo;

    EnrollmentIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run() {
        List.of("user_id", "term", SeatQueries.WAITED_FOR, SeatQueries.KEPT_UNTIL, "dropped.sectionId")
                .forEach(field -> mongo.indexOps(SeatQueries.COLLECTION)
                        .createIndex(new Index().on(field, Direction.ASC).sparse()));
        List.of(RuleOverride.class, Plan.class)
                .forEach(type -> mongo.indexOps(type).createIndex(new Index().on("user_id", Direction.ASC)));
        List.of("status", "sectionId")
                .forEach(field -> mongo.indexOps(RuleOverride.class).createIndex(new Index().on(field, Direction.ASC)));
    }
}
