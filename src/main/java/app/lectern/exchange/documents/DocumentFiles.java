package app.lectern.exchange.documents;

import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportLimits;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark.Kind;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;

/** Files of documents, each read twice: through to its end before anything is stored, and then row by row. */
class DocumentFiles {

    private final List<? extends Documents> files;
    private int rows;

    /** Files of JSON. */
    DocumentFiles(List<ImportFile> files) {
        this(files, DocumentFile::new);
    }

    /** @param form in which a file holds them */
    DocumentFiles(List<ImportFile> files, Function<ImportFile, Documents> form) {
        this.files = files.stream().map(form).toList();
    }

    /**
     * Hands the documents of all files on in order, each before the next is read.
     *
     * @throws ImportRefused when a file can't be read, or they hold more than {@link ImportLimits} says, before any is
     *     handed on
     */
    void read(Consumer<Draft<Document>> row) {
        files.forEach(file -> file.skim(this::count));
        files.forEach(file -> file.read(row));
    }

    private void count() {
        if (++rows > ImportLimits.MOST_ROWS) {
            throw new ImportRefused(Kind.FILES_TOO_MANY_ROWS, ImportLimits.MOST_ROWS);
        }
    }
}
