package app.lectern.exchange.documents;

import app.lectern.exchange.ImportLimits;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads a text line by line, of each line no more than a row may have. */
class Lines {

    private static final int END = -1;

    private final Reader text;
    private int number;
    private int next;
    private boolean atRest;

    Lines(Reader text) {
        this.text = text;
        next = read();
    }

    /** The next line; {@code null} when there is none. */
    @Nullable
    Line next() {
        skipRest();
        if (next == END) {
            return null;
        }
        var line = new StringBuilder();
        while (!isAtEnd() && line.length() < ImportLimits.LONGEST_ROW) {
            line.append((char) next);
            next = read();
        }
        atRest = true;
        return new Line(++number, line.toString(), isAtEnd());
    }

    private boolean isAtEnd() {
        return next == '\n' || next == '\r' || next == END;
    }

    /** What is too long of a line is read when the next one is asked for. */
    private void skipRest() {
        while (atRest && !isAtEnd()) {
            next = read();
        }
        if (atRest) {
            skipSeparator();
            atRest = false;
        }
    }

    /** The next line in which something stands; {@code null} when there is none. */
    @Nullable
    Line nextWritten() {
        Line line = next();
        while (line != null && line.isBlank()) {
            line = next();
        }
        return line;
    }

    private void skipSeparator() {
        boolean carriageReturn = next == '\r';
        next = read();
        if (carriageReturn && next == '\n') {
            next = read();
        }
    }

    private int read() {
        try {
            return text.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A line.
     *
     * @param number which line of the text it is, from 1
     * @param text without what ends it
     * @param whole {@code false} when it is longer than a row may be, and its end is missing here
     */
    record Line(int number, String text, boolean whole) {

        boolean isBlank() {
            return whole && text.isBlank();
        }
    }
}
