package app.lectern.exchange.quacs;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportLimits;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zip file, of which no more is unpacked than a semester can need, and nothing is kept. */
class Archive {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int BUFFER = 16_384;

    private final ImportFile zip;
    private final List<ImportFile> files = new ArrayList<>();
    private int entries;
    private long bytes;

    private Archive(ImportFile zip) {
        this.zip = zip;
    }

    /**
     * The JSON files in it when it is a zip, else the file itself.
     *
     * @throws ImportRefused when the zip is broken, or holds more than a semester can
     */
    static Stream<ImportFile> unpack(ImportFile file) {
        return isZip(file) ? new Archive(file).unpack() : Stream.of(file);
    }

    private static boolean isZip(ImportFile file) {
        try (InputStream in = file.open()) {
            byte[] first = in.readNBytes(4);
            return first.length > 3 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<ImportFile> unpack() {
        try (var counted = new Counted(zip.open());
                var in = new ZipInputStream(counted)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                take(entry.getName(), in, counted);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ImportRefused(Remark.Kind.ARCHIVE_UNREADABLE, zip.name());
        }
        return files.stream();
    }

    private void take(String entry, ZipInputStream in, Counted packed) throws IOException {
        if (++entries > ImportLimits.MOST_ENTRIES) {
            throw tooLarge();
        }
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            boolean bomb = bytes > MEGABYTE && bytes > packed.bytes * ImportLimits.LARGEST_RATIO;
            if (bomb || bytes > (long) ImportLimits.LARGEST_SEMESTER_MB * MEGABYTE) {
                throw tooLarge();
            }
        }
        String name = entry.replaceFirst("^.*/", "");
        if (name.endsWith(".json") && !name.startsWith(".")) {
            files.add(new ImportFile(name, () -> open(entry), zip.otherwise()));
        }
    }

    private InputStream open(String name) throws IOException {
        var in = new ZipInputStream(zip.open());
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return in;
            }
        }
        throw new IOException("There is no " + name + " in " + zip.name());
    }

    private ImportRefused tooLarge() {
        return new ImportRefused(
                Remark.Kind.ARCHIVE_TOO_LARGE,
                zip.name(),
                ImportLimits.LARGEST_SEMESTER_MB,
                ImportLimits.MOST_ENTRIES,
                ImportLimits.LARGEST_RATIO);
    }

    /** Counts what is read. */
    private static class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            bytes += Math.max(read, 0);
            return read;
        }
    }
}
