package app.lectern.exchange.json;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;

/** Hands on no more text than one row may have before the next row is asked for. */
public class RowReader extends FilterReader {

    private static final int AHEAD = 16_384;

    private final int longest;
    private final Supplier<RuntimeException> tooLong;
    private long left;

    /**
     * @param longest how many characters a row may have, give or take what is read ahead
     * @param tooLong what is thrown when one has more
     */
    public RowReader(Reader text, int longest, Supplier<RuntimeException> tooLong) {
        super(text);
        this.longest = longest;
        this.tooLong = tooLong;
        nextRow();
    }

    /** A new row begins. */
    public final void nextRow() {
        left = longest + AHEAD;
    }

    @Override
    public int read() throws IOException {
        return took(1, in.read());
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, Math.min(length, AHEAD));
        return took(read, read);
    }

    private int took(int characters, int result) {
        left -= Math.max(characters, 0);
        if (left < 0) {
            throw tooLong.get();
        }
        return result;
    }
}
