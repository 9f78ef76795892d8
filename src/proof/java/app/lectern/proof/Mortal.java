package app.lectern.proof;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A server that is killed while the database has not got yet what it wrote. */
class Mortal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MANY = 6;
    private static final int ASKING_AGAIN = 32;

    private final HoldingProxy way;
    private final Server server;
    private int lateWrites;

    /**
     * @param start starts it on the database at this address
     */
    Mortal(Database database, Function<String, Server> start) {
        way = new HoldingProxy(database.host());
        server = start.apply(database.uriAt(way.address()));
    }

    Server server() {
        return server;
    }

    /** How many writes have come after the server's death so far. */
    int lateWrites() {
        return lateWrites;
    }

    /**
     * Kills it when it has written much of students, or nobody asks for anything any more. What it wrote comes when many
     * have asked again, and before it is back: it counts everything at its start, and then not for ten minutes.
     */
    void dieAndComeBack(Ledger ledger, Future<?> load) {
        way.hold(true);
        await("what " + server.address() + " writes")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> way.held() >= MANY || load.isDone());
        server.kill();
        way.hold(false);
        lateWrites += way.held();
        ledger.awaitAnswers(ledger.answers() + ASKING_AGAIN, load);
        way.letGo();
        server.startAgain();
    }

    @Override
    public void close() throws IOException {
        server.close();
        way.close();
    }
}
