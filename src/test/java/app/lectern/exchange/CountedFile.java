package app.lectern.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A file that is made up while it is read, and counts how far that went. */
public class CountedFile {

    private final String name;
    private final Supplier<Stream<String>> parts;
    private long read;

    /** @param parts what stands in it, one after the other, none of them empty */
    public CountedFile(String name, Supplier<Stream<String>> parts) {
        this.name = name;
        this.parts = parts;
    }

    /** The same text again and again, between two others. */
    public static CountedFile repeating(String name, String first, String text, long times, String last) {
        return new CountedFile(
                name,
                () -> Stream.concat(
                        Stream.concat(
                                Stream.of(first), Stream.generate(() -> text).limit(times)),
                        Stream.of(last)));
    }

    public ImportFile file() {
        return new ImportFile(name, () -> new Parts(parts.get().iterator()));
    }

    /** How many bytes were read since it was opened the last time. */
    public long read() {
        return read;
    }

    private class Parts extends InputStream {

        private final Iterator<String> texts;
        private byte[] part = {};
        private int position;

        Parts(Iterator<String> texts) {
            this.texts = texts;
            read = 0;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (position == part.length) {
                if (!texts.hasNext()) {
                    return -1;
                }
                part = texts.next().getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            int taken = Math.min(length, part.length - position);
            System.arraycopy(part, position, into, offset, taken);
            position += taken;
            read += taken;
            return taken;
        }
    }
}
