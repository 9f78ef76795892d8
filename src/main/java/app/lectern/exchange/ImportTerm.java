package app.lectern.exchange;

import app.lectern.base.TermId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The term that sections are imported into. All but its id only matters when there is no such term yet.
 *
 * @param id the term
 * @param name what people call it; {@code null} to tell it from the id, as in {@code 2026FA}
 * @param starts its first day; {@code null} for the first day on which a section meets
 * @param ends its last day; {@code null} for the last day on which a section meets
 * @param zone where its times of day are meant; {@code null} for the zone this process runs in
 */
public record ImportTerm(
        TermId id,
        @Nullable String name,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable ZoneId zone) {

    /** A term of which only the id is known. */
    public static ImportTerm of(TermId id) {
        return new ImportTerm(id, null, null, null, null);
    }
}
