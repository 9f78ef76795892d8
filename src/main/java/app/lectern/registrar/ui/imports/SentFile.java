package app.lectern.registrar.ui.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;

/**
 * What somebody has sent, on disk until it is closed. It is deleted by whatever system this runs on, so that nothing of it
 * is left when the process is killed either.
 */
class SentFile implements InputStreamSource, AutoCloseable {

    private static final int BUFFER = 16_384;

    private final FileChannel content;

    private SentFile(FileChannel content) {
        this.content = content;
    }

    /**
     * Keeps what comes.
     *
     * @param most how many bytes there may be; empty when there are more
     */
    static Optional<SentFile> of(InputStream in, long most) throws IOException {
        Path path = Files.createTempFile("lectern-", ".import");
        var content = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        boolean taken = false;
        try {
            taken = copy(in, content, most);
            return taken ? Optional.of(new SentFile(content)) : Optional.empty();
        } finally {
            if (!taken) {
                content.close();
            }
        }
    }

    private static boolean copy(InputStream in, FileChannel content, long most) throws IOException {
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (content.position() + read > most) {
                return false;
            }
            var bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                content.write(bytes);
            }
        }
        return true;
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {

            private long position;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = content.read(ByteBuffer.wrap(into, offset, Math.min(length, BUFFER)), position);
                position += Math.max(read, 0);
                return read;
            }
        };
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
