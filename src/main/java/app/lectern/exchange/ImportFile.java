package app.lectern.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that somebody hands in, of which never more is read at once than is needed.
 *
 * @param name as they call it
 * @param source opens it, as often as it is to be read
 */
public record ImportFile(String name, InputStreamSource source) {

    /** A small one, which is in memory. */
    public ImportFile(String name, byte[] content) {
        this(name, new ByteArrayResource(content));
    }

    /** Opens it at its beginning. */
    public InputStream open() {
        try {
            return source.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
