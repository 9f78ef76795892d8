package app.lectern.exchange;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, to the letter: a byte that stands for nothing is never replaced. In which encoding it is, its byte
 * order mark says, or where the zeros stand that UTF-16 has beside each letter of ASCII; else it is in UTF-8, or if that
 * can't be, in what whoever handed it in said.
 *
 * @see <a href="https://www.unicode.org/faq/utf_bom.html">Unicode: UTF-8, UTF-16, UTF-32 and BOM</a>
 */
class FileText extends Reader {

    private static final int CHUNK = 8_192;

    private final ImportFile file;
    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final ByteBuffer ahead = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer text = CharBuffer.allocate(CHUNK).flip();
    private long read;
    private long line = 1;
    private boolean over;
    private @Nullable CoderResult broken;

    private FileText(ImportFile file, Encoding encoding) throws IOException {
        this.file = file;
        bytes = file.open();
        bytes.skipNBytes(encoding.mark());
        read = encoding.mark();
        decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** @param mark how many bytes say so at the beginning, and are no text */
    private record Encoding(Charset charset, int mark) {}

    static FileText of(ImportFile file) {
        try {
            return new FileText(file, encoding(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Encoding encoding(ImportFile file) throws IOException {
        Encoding seeming = seeming(file);
        Charset otherwise = file.otherwise();
        return otherwise == null || isIn(seeming, file) ? seeming : new Encoding(otherwise, 0);
    }

    private static Encoding seeming(ImportFile file) throws IOException {
        int[] first = new int[3];
        try (InputStream in = file.open()) {
            for (int i = 0; i < first.length; i++) {
                first[i] = in.read();
            }
        }
        if (first[0] == 0xEF && first[1] == 0xBB && first[2] == 0xBF) {
            return new Encoding(UTF_8, 3);
        } else if (first[0] == 0xFF && first[1] == 0xFE) {
            return new Encoding(UTF_16LE, 2);
        } else if (first[0] == 0xFE && first[1] == 0xFF) {
            return new Encoding(UTF_16BE, 2);
        } else if (first[0] > 0 && first[1] == 0) {
            return new Encoding(UTF_16LE, 0);
        } else if (first[0] == 0 && first[1] > 0) {
            return new Encoding(UTF_16BE, 0);
        }
        return new Encoding(UTF_8, 0);
    }

    /** Whether all of it can be read so. */
    private static boolean isIn(Encoding encoding, ImportFile file) throws IOException {
        try (var text = new FileText(file, encoding)) {
            while (!text.over && text.broken == null) {
                text.fill();
                text.text.position(text.text.limit());
            }
            return text.broken == null;
        }
    }

    /**
     * @throws NotInEncoding when what comes next is no text
     */
    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        while (!text.hasRemaining()) {
            if (broken != null) {
                throw new NotInEncoding(
                        file, decoder.charset(), read - ahead.remaining(), ahead.get(ahead.position()), line);
            }
            if (over) {
                return -1;
            }
            fill();
        }
        int some = Math.min(length, text.remaining());
        text.get(into, offset, some);
        for (int i = offset; i < offset + some; i++) {
            line += into[i] == '\n' ? 1 : 0;
        }
        return some;
    }

    /** Decodes some more, up to the end or to what can't be decoded. */
    private void fill() throws IOException {
        boolean last = readAhead();
        text.clear();
        CoderResult result = decoder.decode(ahead, text, last);
        if (result.isError()) {
            broken = result;
        } else if (last && result.isUnderflow()) {
            decoder.flush(text);
            over = true;
        }
        text.flip();
    }

    /** Whether there is no more to read than what was read ahead. */
    private boolean readAhead() throws IOException {
        ahead.compact();
        int some = bytes.read(ahead.array(), ahead.position(), ahead.remaining());
        read += Math.max(some, 0);
        ahead.position(ahead.position() + Math.max(some, 0));
        ahead.flip();
        return some < 0;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
