package app.lectern.browser;

import app.lectern.base.SectionId;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The seats that students hold, as they stand in the database. */
class SeatsHeld {

    private SeatsHeld() {}

    static List<String> in(SectionId section, MongoTemplate mongo) {
        return mongo.findAll(Document.class, "enrollment").stream()
                .flatMap(document -> document.getList("seats", String.class, List.of()).stream())
                .filter(seat -> seat.startsWith(section + "#"))
                .toList();
    }
}
