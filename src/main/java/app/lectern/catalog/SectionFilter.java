package app.lectern.catalog;

import app.lectern.base.TermId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which sections of a term somebody looks for.
 *
 * @param term the term
 * @param search words to find in id, title, description or instructor; empty for all
 * @param subject a subject; {@code null} for all
 * @param credits what it must be worth; {@code null} for any
 * @param openOnly only those with a seat left that take place
 * @param status only those of this status; {@code null} for all
 * @param overFull only those in which more seats are held than there are
 * @param withoutMeetings only those that have no meeting
 */
@RecordBuilder
public record SectionFilter(
        TermId term,
        String search,
        @Nullable String subject,
        @Nullable Integer credits,
        boolean openOnly,
        @Nullable SectionStatus status,
        boolean overFull,
        boolean withoutMeetings)
        implements SectionFilterBuilder.With {

    /** All sections of a term. */
    public static SectionFilter all(TermId term) {
        return SectionFilterBuilder.builder().term(term).search("").build();
    }

    /** The sections of a term in which a seat is left. */
    public static SectionFilter open(TermId term) {
        return all(term).withOpenOnly(true);
    }
}
