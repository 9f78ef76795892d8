package app.lectern.exchange;

/** How much files may hold, so that reading them takes the same memory whatever they are. */
public final class ImportLimits {

    /** The size of a file; {@code spring.servlet.multipart.max-file-size} says the same to those who call the API. */
    public static final int LARGEST_FILE_MB = 64;

    /** How many files are taken at once. */
    public static final int MOST_FILES = 20;

    /** How many rows all files of one import may have together: what became of each is told. */
    public static final int MOST_ROWS = 200_000;

    /** How many characters a document may take, give or take what is read ahead. */
    public static final int LONGEST_ROW = 100_000;

    /** How many characters one text within JSON may have. */
    public static final int LONGEST_TEXT = 50_000;

    /** How many digits a number within JSON may have. */
    public static final int LONGEST_NUMBER = 100;

    /** How deeply values within JSON may be nested. */
    public static final int DEEPEST = 100;

    /** How much JSON a semester may be, unpacked: a real one is 2 to 6 MB. */
    public static final int LARGEST_SEMESTER_MB = 16;

    /** How many characters a course, with all its sections, may take in a file of a semester. */
    public static final int LONGEST_RECORD = 1_000_000;

    /** How many names, values and brackets a file of a semester may have: a real one has up to 100,000. */
    public static final int MOST_TOKENS = 1_000_000;

    /** How many files a zip file may hold. */
    public static final int MOST_ENTRIES = 200;

    /** How many times larger than it is a zip file may become; JSON becomes some 10 times larger. */
    public static final int LARGEST_RATIO = 100;

    /** How many characters of what names a row are told. */
    public static final int LONGEST_KEY = 200;

    /** How many characters all remarks of a report may have together, the same remark counting once. */
    public static final int LONGEST_REPORT = 16_000_000;

    private ImportLimits() {}
}
