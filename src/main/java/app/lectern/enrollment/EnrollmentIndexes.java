package app.lectern.enrollment;

import app.lectern.storage.StartUpStep;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Makes the indexes that make reading fast; no promise rests on them, and the embedded engine ignores them. */
@Component
@Order(EnrollmentIndexes.EARLY)
class EnrollmentIndexes implements StartUpStep {

    static final int EARLY = 0;

    private static final String STUDENT = "user_id";

    private final MongoTemplate mongo;

    EnrollmentIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run() {
        List.of(SeatMap.COLLECTION, "override", "plan").forEach(collection -> make(collection, STUDENT));
        make(SeatMap.COLLECTION, SeatMap.WAITED_FOR);
        make(SeatMap.COLLECTION, SeatMap.KEPT_UNTIL);
        make("override", "status");
    }

    private void make(String collection, String field) {
        mongo.indexOps(collection).createIndex(new Index().on(field, Direction.ASC));
    }
}
