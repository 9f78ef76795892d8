package app.lectern.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that somebody hands in, of which never more is read at once than is needed.
 *
 * @param name as they call it
 * @param source opens it, as often as it is to be read
 * @param otherwise the encoding that its text has if it is not in Unicode; {@code null} when nobody said so
 */
public record ImportFile(
        String name, InputStreamSource source, @Nullable Charset otherwise) {

    /** One whose text is in UTF-8 or UTF-16. */
    public ImportFile(String name, InputStreamSource source) {
        this(name, source, null);
    }

    /** A small one, which is in memory. */
    public ImportFile(String name, byte[] content) {
        this(name, new ByteArrayResource(content));
    }

    /** The same, whose text is in this encoding if it is not in Unicode. */
    public ImportFile otherwiseIn(@Nullable Charset encoding) {
        return new ImportFile(name, source, encoding);
    }

    /** Opens it at its beginning. */
    public InputStream open() {
        try {
            return source.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens its text at its beginning. Whoever reads on meets a {@link NotInEncoding} where the text is not in the encoding
     * that it seemed to be in.
     */
    public Reader text() {
        return FileText.of(this);
    }
}
