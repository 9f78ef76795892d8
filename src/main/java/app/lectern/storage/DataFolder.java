package app.lectern.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder in which the embedded engine keeps its data, in the hands of one engine until it is closed. */
class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes the folder, which is made if it is not there.
     *
     * @throws DataFolderInUse when another engine has it, in this process or in another
     */
    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            return new DataFolder(folder, locked(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't use the data folder " + folder.toAbsolutePath(), e);
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        var channel =
                FileChannel.open(folder.resolve("lectern.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new DataFolderInUse(folder);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The file that holds everything; it need not be there yet. */
    Path store() {
        return folder.resolve("lectern.mv.db");
    }

    /** A file to build the next store in, without anything that an interrupted try may have left. */
    Path draft() throws IOException {
        Path draft = folder.resolve("lectern.mv.db.draft");
        Files.deleteIfExists(draft);
        return draft;
    }

    /** Puts the draft in the place of the store: at every instant one of the two stands there, whole. */
    void publish(Path draft) throws IOException {
        try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(draft, store(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't let go of the data folder " + folder.toAbsolutePath(), e);
        }
    }
}
