package app.lectern.exchange;

import app.lectern.base.NotFound;
import org.bson.types.ObjectId;

/** There was no such import. */
public class NoSuchImport extends NotFound {

    NoSuchImport(ObjectId id) {
        super("no import " + id);
    }
}
