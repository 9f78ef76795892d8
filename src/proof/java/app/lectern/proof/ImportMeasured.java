package app.lectern.proof;

import java.time.Duration;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * What one import took.
 *
 * @param server which
 * @param counts how many rows had which verdict
 * @param seconds until it was answered
 * @param cpu how long the server kept a core busy
 * @param databaseCpu the same of the database's process; zero when it is not one of ours
 * @param commands how many it sent to the database itself
 * @param allCommands how many were sent meanwhile, whatever for: the lines of changed sections are looked at, too
 * @param peakBytes how much heap was in use at most, garbage included, since the server started
 */
record ImportMeasured(
        String server,
        Map<String, Integer> counts,
        double seconds,
        Duration cpu,
        Duration databaseCpu,
        long commands,
        long allCommands,
        long peakBytes) {

    static ImportMeasured of(BenchedServer server, Supplier<Document> run) {
        long commands = server.commands();
        Duration cpu = server.cpu();
        Duration databaseCpu = server.databaseCpu();
        long begin = System.nanoTime();
        Document counts = run.get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new ImportMeasured(
                server.name(),
                counts.entrySet().stream()
                        .filter(it -> !it.getValue().equals(0))
                        .collect(Collectors.toMap(Entry::getKey, it -> (Integer) it.getValue())),
                seconds,
                server.cpu().minus(cpu),
                server.databaseCpu().minus(databaseCpu),
                server.importCommands(),
                server.commands() - commands,
                server.peakHeap());
    }

    double rowsPerSecond() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() / seconds;
    }

    String told() {
        return "%s in %.2f s, %.0f rows/s, CPU %.2f s in the server and %.2f s in the database, %d commands of its own and %d in all, heap %d MB at most"
                .formatted(
                        counts,
                        seconds,
                        rowsPerSecond(),
                        cpu.toMillis() / 1e3,
                        databaseCpu.toMillis() / 1e3,
                        commands,
                        allCommands,
                        peakBytes / 1024 / 1024);
    }
}
