package app.lectern.exchange;

/** Reads files of one kind and stores what they hold. */
public interface Importer {

    /** What the files hold. */
    ImportKind kind();

    /**
     * Stores what can be stored, row by row, and says what became of each.
     *
     * @throws ImportRefused when a file can't be read as what it should be
     */
    ImportReport run(ImportRequest request);
}
