package app.lectern.storage;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * The engine's H2 backend, made safe to keep data in: commands run one at a time, each change is on disk before it is
 * acknowledged, and no reply shares a document with the store.
 *
 * <p>As shipped, the backend writes in the background while live documents change, so that a killed process loses
 * acknowledged writes and may leave half-written documents. See {@code docs/decisions/0002-embedded-engine.md}.
 */
class DurableBackend extends H2Backend {

    private static final int CACHE_MB = 64;
    private static final int RETENTION_MS = 2_000;

    private final DataFolder folder;

    private DurableBackend(MVStore store, DataFolder folder) {
        super(store);
        this.folder = folder;
    }

    /**
     * Opens the store in {@code path}, compacted.
     *
     * @throws DataFolderInUse when another engine has it open
     */
    static DurableBackend in(Path path) {
        var folder = DataFolder.take(path);
        try {
            compact(folder);
            return new DurableBackend(open(folder), folder);
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException("Can't compact the data in " + path.toAbsolutePath(), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static void compact(DataFolder folder) throws IOException {
        Path draft = folder.draft();
        if (Files.exists(folder.store())) {
            MVStore.compact(folder.store().toString(), draft.toString(), false, null);
            folder.publish(draft);
        }
    }

    private static MVStore open(DataFolder folder) {
        MVStore store = new MVStore.Builder()
                .fileName(folder.store().toString())
                .cacheSize(CACHE_MB)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(RETENTION_MS);
        return store;
    }

    @Override
    public synchronized Document handleCommand(Channel channel, String database, String command, Document query) {
        try {
            return super.handleCommand(channel, database, command, query).cloneDeeply();
        } finally {
            flush();
        }
    }

    private void flush() {
        MVStore store = getMvStore();
        if (store.hasUnsavedChanges()) {
            store.commit();
            store.sync();
        }
    }

    @Override
    public synchronized void close() {
        super.close();
        folder.close();
    }
}
