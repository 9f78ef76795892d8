package app.lectern.storage;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/**
 * The engine's H2 backend, made safe to keep data in: commands run one at a time, each change is on disk before it is
 * acknowledged, and no reply shares a document with the store.
 *
 * <p>As shipped, the backend writes in the background while live documents change, so that a killed process loses
 * acknowledged writes and may leave half-written documents. See {@code docs/decisions/0002-embedded-engine.md}.
 */
class DurableBackend extends H2Backend {

    private static final String FILE = "lectern.mv.db";
    private static final int CACHE_MB = 64;
    private static final int RETENTION_MS = 2_000;
    private static final Set<String> READS =
            Set.of("find", "aggregate", "count", "distinct", "getmore", "listindexes", "listcollections", "ping");

    private DurableBackend(MVStore store) {
        super(store);
    }

    /**
     * Opens the store in {@code folder}, compacted.
     *
     * @throws DataFolderInUse when another process has it open
     */
    static DurableBackend in(Path folder) {
        Path file = fileIn(folder);
        try {
            compact(file);
            return new DurableBackend(open(file));
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new DataFolderInUse(folder, e);
            }
            throw e;
        }
    }

    private static Path fileIn(Path folder) {
        try {
            return Files.createDirectories(folder).resolve(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't make the data folder " + folder.toAbsolutePath(), e);
        }
    }

    private static void compact(Path file) {
        if (Files.exists(file)) {
            open(file).close();
            MVStoreTool.compact(file.toString(), false);
        }
    }

    private static MVStore open(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MB)
                .autoCommitDisabled()
                .open();
        store.setRetentionTime(RETENTION_MS);
        return store;
    }

    @Override
    public synchronized Document handleCommand(Channel channel, String database, String command, Document query) {
        try {
            return super.handleCommand(channel, database, command, query).cloneDeeply();
        } finally {
            if (!READS.contains(command.toLowerCase(Locale.ROOT))) {
                flush();
            }
        }
    }

    private void flush() {
        MVStore store = getMvStore();
        if (store.hasUnsavedChanges()) {
            store.commit();
            store.sync();
        }
    }
}
