package app.lectern.storage;

import com.mongodb.MongoException;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Makes the indexes that promises rest on, and looks whether they are there as they should be. */
@Component
@Order(StartUpStep.INDEXES)
class RequiredIndexes implements StartUpStep {

    private final List<RequiredIndex> required;
    private final MongoTemplate mongo;

    RequiredIndexes(List<RequiredIndex> required, MongoTemplate mongo) {
        this.required = required;
        this.mongo = mongo;
    }

    /**
     * @throws RequiredIndexMissing when an index can't be made, or stands there in another form
     */
    @Override
    public void run() {
        required.forEach(this::create);
        required.stream().filter(index -> !stands(index)).findFirst().ifPresent(index -> {
            throw new RequiredIndexMissing(index, null);
        });
    }

    private void create(RequiredIndex index) {
        var options = new IndexOptions().unique(true);
        if (index.sparse()) {
            options.sparse(true);
        }
        try {
            mongo.getCollection(index.collection()).createIndex(index.key(), options);
        } catch (MongoException e) {
            throw new RequiredIndexMissing(index, e);
        }
    }

    private boolean stands(RequiredIndex index) {
        return mongo.getCollection(index.collection()).listIndexes().into(new ArrayList<>()).stream()
                .anyMatch(index::matches);
    }
}
