package app.lectern.exchange.quacs;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zip file, of which no more is unpacked than a semester can need. */
class Archive {

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int MOST_ENTRIES = 200;

    private final ImportFile zip;
    private final List<ImportFile> files = new ArrayList<>();
    private int entries;
    private int bytesLeft = MOST_BYTES;

    private Archive(ImportFile zip) {
        this.zip = zip;
    }

    /**
     * The JSON files in it when it is a zip, else the file itself.
     *
     * @throws ImportRefused when the zip is broken, or holds more than a semester can
     */
    static Stream<ImportFile> unpack(ImportFile file) {
        return isZip(file.content()) ? new Archive(file).unpack() : Stream.of(file);
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private Stream<ImportFile> unpack() {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.content()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                take(entry, in);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ImportRefused(Remark.Kind.ARCHIVE_UNREADABLE, zip.name());
        }
        return files.stream();
    }

    private void take(ZipEntry entry, ZipInputStream in) throws IOException {
        if (++entries > MOST_ENTRIES) {
            throw tooLarge();
        }
        byte[] content = in.readNBytes(bytesLeft + 1);
        if (content.length > bytesLeft) {
            throw tooLarge();
        }
        bytesLeft -= content.length;
        String name = entry.getName().replaceFirst("^.*/", "");
        if (name.endsWith(".json") && !name.startsWith(".")) {
            files.add(new ImportFile(name, content));
        }
    }

    private ImportRefused tooLarge() {
        return new ImportRefused(Remark.Kind.ARCHIVE_TOO_LARGE, zip.name(), MOST_BYTES / (1024 * 1024), MOST_ENTRIES);
    }
}
