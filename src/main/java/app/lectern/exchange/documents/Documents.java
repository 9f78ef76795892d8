package app.lectern.exchange.documents;

import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportRefused;
import java.util.function.Consumer;
import org.bson.Document;

/** A file that holds documents, in whichever form. */
interface Documents {

    /**
     * Hands the documents on in order, each before the next is read.
     *
     * @throws ImportRefused when the file is empty, or can't be told apart into documents
     */
    void read(Consumer<Draft<Document>> rows);

    /**
     * Reads through it without looking at what the documents say.
     *
     * @param row runs for each of them
     * @throws ImportRefused when {@link #read} would
     */
    void skim(Runnable row);
}
