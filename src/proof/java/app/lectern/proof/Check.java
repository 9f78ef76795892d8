package app.lectern.proof;

import java.util.stream.Stream;

/** Something that must be so, whatever happened in a run. */
interface Check {

    /** Each breach of it, in words that say where; none when all is well. */
    Stream<String> breaches(Evidence evidence);
}
