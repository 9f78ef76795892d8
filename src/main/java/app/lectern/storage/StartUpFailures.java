package app.lectern.storage;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what keeps the application from starting, and what to do, instead of a stack trace. */
class StartUpFailures extends AbstractFailureAnalyzer<RuntimeException> {

    private static final Map<Class<? extends RuntimeException>, String> REMEDIES = Map.of(
            DataFolderInUse.class,
            "Stop the other Lectern that uses this folder, or set LECTERN_DATA to another folder.",
            ProductionNeedsMongo.class,
            "Set MONGO_URI to the connection string of a replica set or of an Atlas cluster.",
            MongoUriUnusable.class,
            "Set MONGO_URI to something like mongodb+srv://user:password@cluster.example.net/lectern;"
                    + " special characters in the password are written percent-encoded.",
            MongoNotReachable.class,
            "Look whether the server runs and may be reached from here (on Atlas: the IP access list),"
                    + " and whether user and password in MONGO_URI are right.",
            RequiredIndexMissing.class,
            "Remove the duplicates, or drop the index that stands there in another form, and start again:"
                    + " Lectern makes the index by itself.");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, RuntimeException found) {
        for (Throwable failure = root; failure != null; failure = failure.getCause()) {
            String remedy = REMEDIES.get(failure.getClass());
            if (remedy != null) {
                return new FailureAnalysis(failure.getMessage(), remedy, root);
            }
        }
        return null;
    }
}
