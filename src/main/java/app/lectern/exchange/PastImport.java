package app.lectern.exchange;

import app.lectern.base.TermId;
import app.lectern.exchange.ImportReport.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An import that stored something.
 *
 * @param id by which the things that it stored are known
 * @param at when it began
 * @param by who ran it, by the name that they are signed in with
 * @param term where its sections belong
 * @param newTerm whether it made that term
 * @param files what they were called
 * @param counts how many rows had each verdict; empty while it runs, or when it did not come to its end
 * @param takenBack when all of it had been taken back; {@code null} when it has not
 */
@Document("import")
public record PastImport(
        @Id ObjectId id,
        Instant at,
        String by,
        TermId term,
        boolean newTerm,
        List<String> files,
        Map<Verdict, Integer> counts,
        @Nullable Instant takenBack) {}
