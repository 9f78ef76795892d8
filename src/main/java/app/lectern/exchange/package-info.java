/**
 * What goes in and out as files: imports of every kind, with a verdict for each row.
 *
 * <ul>
 *   <li>a kind of import: {@link app.lectern.exchange.ImportKind} and its {@link app.lectern.exchange.Importer}
 *   <li>what the text of a file is: {@link app.lectern.exchange.ImportFile#text}, and {@link
 *       app.lectern.exchange.EncodingGuess} where it is not in Unicode
 *   <li>what is said of a row: {@link app.lectern.exchange.Remark}, {@code RowRejected}
 *   <li>what came of it: {@link app.lectern.exchange.ImportReport}
 *   <li>semesters of QuACS: {@code quacs}; documents as mongoexport writes them: {@code documents}
 * </ul>
 */
@ApplicationModule(
        allowedDependencies = {
            "api",
            "base",
            "catalog",
            "catalog :: office",
            "enrollment",
            "enrollment :: decision",
            "enrollment :: record",
            "enrollment :: rules",
            "people",
            "people :: imports",
            "storage :: upgrade"
        })
@NullMarked
package app.lectern.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
