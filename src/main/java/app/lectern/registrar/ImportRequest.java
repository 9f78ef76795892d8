package app.lectern.registrar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Importer} is asked to do.
 *
 * @param term where sections belong; {@code null} for kinds that have none
 * @param files what to read
 * @param dryRun whether only to say what would happen
 */
public record ImportRequest(@Nullable ImportTerm term, List<ImportFile> files, boolean dryRun) {}
