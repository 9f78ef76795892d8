package app.lectern.proof;

import java.io.IOException;
import java.nio.file.Path;

/** A database whose server dies under load and comes back. */
interface MortalDatabase extends AutoCloseable {

    /**
     * The replica set that {@code -Dlectern.test.mongo-uri} names, where it is also said how its members are killed and
     * started; else an embedded engine on disk, in a process of its own.
     */
    static MortalDatabase open(Path folder) {
        return Database.isNamed() && NamedReplicaSet.canBeKilled()
                ? new NamedReplicaSet(folder)
                : new MortalEngine(folder);
    }

    Database database();

    /** Ends the server that takes the writes, at once. */
    void killPrimary();

    /** Starts the one that was killed, and waits until it is there. */
    void bringBack();

    @Override
    void close() throws IOException;
}
