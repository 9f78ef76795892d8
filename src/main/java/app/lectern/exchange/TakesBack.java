package app.lectern.exchange;

/** Takes back what an import has stored. */
public interface TakesBack {

    /** Puts everything back as it was before, but for what something else has touched since or needs now. */
    TakenBack takeBack(PastImport past);
}
