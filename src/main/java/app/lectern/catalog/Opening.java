package app.lectern.catalog;

import java.time.Instant;

/** Whether somebody may register in a term now, or when. */
public sealed interface Opening {

    /** They may. */
    record Open() implements Opening {}

    /** They may from this instant on. */
    record Opens(Instant at) implements Opening {}

    /** They may not any more, or no window admits them. */
    record Closed() implements Opening {}
}
