package app.lectern.catalog.startup;

import app.lectern.catalog.Section;
import app.lectern.storage.StartUpStep;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Makes the indexes that make searching fast; no promise rests on them, and the embedded engine ignores them. */
@Component
@Order(CatalogIndexes.EARLY)
class CatalogIndexes implements StartUpStep {

    static final int EARLY = 0;

    private final MongoTemplate mongo;

    CatalogIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run() {
        mongo.indexOps(Section.class)
                .createIndex(new Index().on("term", Direction.ASC).on("courseID", Direction.ASC));
        mongo.indexOps(Section.class).createIndex(new Index().on("courseID", Direction.ASC));
    }
}
