package app.lectern.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.types.ObjectId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes in what other systems know. */
@Service
public class ImportService {

    private final Map<ImportKind, Importer> importers = new EnumMap<>(ImportKind.class);
    private final ImportLog log;
    private final TakesBack takesBack;

    ImportService(List<Importer> importers, ImportLog log, TakesBack takesBack) {
        this.log = log;
        this.takesBack = takesBack;
        importers.forEach(importer -> this.importers.put(importer.kind(), importer));
        if (this.importers.size() < ImportKind.values().length) {
            throw new IllegalStateException(
                    "Of " + List.of(ImportKind.values()) + " only " + this.importers.keySet() + " have an importer");
        }
    }

    /**
     * Stores what the files hold, row by row: a row that can't be stored stops no other. The same files again change
     * nothing.
     *
     * @throws ImportRefused when a file can't be read as what it should be, or there is more than {@link ImportLimits}
     *     says; nothing is stored then
     */
    @PreAuthorize("hasRole('ADMIN')")
    public ImportReport importFiles(ImportKind kind, ImportRequest request) {
        List<ImportFile> files = request.files();
        if (files.isEmpty()) {
            throw new ImportRefused(Remark.Kind.NO_FILE);
        }
        if (files.size() > ImportLimits.MOST_FILES) {
            throw new ImportRefused(Remark.Kind.FILES_TOO_MANY, ImportLimits.MOST_FILES);
        }
        return Objects.requireNonNull(importers.get(kind)).run(request);
    }

    /**
     * The last imports that can be taken back or were, the latest first.
     *
     * @param most how many at most
     */
    @PreAuthorize("hasRole('ADMIN')")
    public List<PastImport> past(int most) {
        return log.last(most);
    }

    /**
     * Takes an import back as a whole, but for what something else has touched since: that is named and stays. Once more, and
     * it tries again what stayed.
     *
     * @throws NoSuchImport when there was none
     */
    @PreAuthorize("hasRole('ADMIN')")
    public TakenBack takeBack(ObjectId id) {
        PastImport past = log.find(id).orElseThrow(() -> new NoSuchImport(id));
        TakenBack done = takesBack.takeBack(past);
        if (done.kept().isEmpty()) {
            log.takenBack(id);
        }
        return done;
    }
}
