package app.lectern.exchange.documents;

import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportLimits;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark.Kind;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/** Files of documents, each read twice: through to its end before anything is stored, and then row by row. */
class DocumentFiles {

    private final List<DocumentFile> files;
    private int rows;

    DocumentFiles(List<ImportFile> files) {
        this.files = files.stream().map(DocumentFile::new).toList();
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
