package app.lectern.storage;

import de.bwaldvogel.mongo.MongoVersion;
import java.util.List;

/**
 * What the embedded engine says it is: the oldest MongoDB that present clients, mongosh among them, talk to. The newest
 * that the library knows by itself is one wire version too old for them.
 */
class EngineVersion implements MongoVersion {

    private static final int WIRE_VERSION = 9;

    @Override
    public List<Integer> getVersionArray() {
        return List.of(4, 4, 0);
    }

    @Override
    public int getWireVersion() {
        return WIRE_VERSION;
    }
}
