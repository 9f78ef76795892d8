package app.lectern.exchange;

import java.util.List;
import java.util.Locale;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Importer} is asked to do.
 *
 * @param term where sections belong; {@code null} for kinds that have none
 * @param files what to read
 * @param dryRun whether only to say what would happen
 * @param overwrite whether what somebody changed by hand since the last import goes for what the files say
 * @param language of what it has to say in words of its own
 * @param id by which what it stores is known; {@code null} in a dry run, and for kinds that can't be taken back
 */
public record ImportRequest(
        @Nullable ImportTerm term,
        List<ImportFile> files,
        boolean dryRun,
        boolean overwrite,
        Locale language,
        @Nullable ObjectId id) {

    /** One that is not known by an id. */
    public ImportRequest(
            @Nullable ImportTerm term, List<ImportFile> files, boolean dryRun, boolean overwrite, Locale language) {
        this(term, files, dryRun, overwrite, language, null);
    }

    /** The same, whose rows are known by this id. */
    public ImportRequest as(ObjectId id) {
        return new ImportRequest(term, files, dryRun, overwrite, language, id);
    }
}
