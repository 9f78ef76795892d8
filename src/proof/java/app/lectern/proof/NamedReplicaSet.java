package app.lectern.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The replica set that {@code -Dlectern.test.mongo-uri} names. In the commands that {@code -Dlectern.test.mongo-kill} and
 * {@code -Dlectern.test.mongo-start} give, {@code {host}} and {@code {port}} stand for a member's, as the set knows it.
 */
class NamedReplicaSet implements MortalDatabase {

    private static final String KILL = System.getProperty("lectern.test.mongo-kill", "");
    private static final String START = System.getProperty("lectern.test.mongo-start", "");
    private static final int MOST_SECONDS = 60;

    private final Database database;
    private String killed = "";

    NamedReplicaSet(Path folder) {
        database = Database.open(folder);
    }

    static boolean canBeKilled() {
        return !KILL.isEmpty() && !START.isEmpty();
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void killPrimary() {
        killed = database.documents().runCommand(new Document("hello", 1)).getString("primary");
        run(forMember(KILL, killed));
    }

    @Override
    public void bringBack() {
        run(forMember(START, killed));
    }

    /** @param member host and port */
    static String forMember(String command, String member) {
        int colon = member.lastIndexOf(':');
        return command.replace("{host}", member.substring(0, colon)).replace("{port}", member.substring(colon + 1));
    }

    private static void run(String command) {
        try {
            var process = new ProcessBuilder("sh", "-c", command).inheritIO().start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("This failed, or did not end within a minute: " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
