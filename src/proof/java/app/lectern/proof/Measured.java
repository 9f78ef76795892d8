package app.lectern.proof;

import static java.util.stream.Collectors.averagingInt;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What a server did for some time.
 *
 * @param samples in the order in which they were sent
 * @param seconds how long it took
 * @param server how long its process kept a core busy
 * @param database the same of the database's; empty when it is not one of ours
 */
record Measured(List<Sample> samples, double seconds, Duration server, Optional<Duration> database) {

    private static final double FIRST_SECONDS = 10;

    Measured {
        samples = samples.stream().sorted(Comparator.comparingLong(Sample::at)).toList();
    }

    double decisionsPerSecond() {
        return decisions() / seconds;
    }

    /** In ms. */
    double cpuPerDecision() {
        return perDecision(server);
    }

    /** In ms; 0 when it is not known. */
    double databaseCpuPerDecision() {
        return database.map(this::perDecision).orElse(0.0);
    }

    private double perDecision(Duration cpu) {
        return cpu.toNanos() / 1e6 / decisions();
    }

    private long decisions() {
        return samples.stream().filter(Sample::isDecision).count();
    }

    private double commandsBefore() {
        return samples.stream().filter(Sample::isDecision).collect(averagingInt(Sample::commands));
    }

    /** All that the server sent, less what it sent before answers. */
    private double commandsAfter() {
        return grown(Sample::allCommands) / (double) decisions() - commandsBefore();
    }

    private long grown(ToLongFunction<Sample> total) {
        var told = samples.stream().mapToLong(total).filter(it -> it > 0).summaryStatistics();
        return told.getCount() == 0 ? 0 : told.getMax() - told.getMin();
    }

    private long percentile(int percent) {
        long[] millis = samples.stream()
                .mapToLong(it -> it.nanos() / 1_000_000)
                .sorted()
                .toArray();
        return millis.length == 0 ? 0 : millis[Math.min(millis.length - 1, millis.length * percent / 100)];
    }

    /** What was sent in the first 10 s. */
    private Measured first() {
        long begin = samples.getFirst().at();
        return new Measured(
                samples.stream()
                        .filter(it -> it.at() - begin < FIRST_SECONDS * 1e9)
                        .toList(),
                Math.min(seconds, FIRST_SECONDS),
                Duration.ZERO,
                Optional.empty());
    }

    /** In a line of figures, and one for each kind of answer. */
    String told() {
        var told = new StringBuilder("%s, CPU %.2f ms in the server, %.2f ms in the database each%n"
                .formatted(pace(), cpuPerDecision(), databaseCpuPerDecision()));
        told.append("  %.2f commands before the answer, %.2f after it; %.0f KB allocated each; the first %.0f s: %s%n"
                .formatted(
                        commandsBefore(),
                        commandsAfter(),
                        grown(Sample::allocated) / 1024.0 / decisions(),
                        FIRST_SECONDS,
                        first().pace()));
        new TreeMap<>(samples.stream().collect(groupingBy(Sample::status)))
                .forEach((status, some) -> told.append("  %d answers %d: %.2f commands each, %.2f of them writes%n"
                        .formatted(
                                some.size(),
                                status,
                                some.stream().collect(averagingInt(Sample::commands)),
                                some.stream().collect(averagingInt(Sample::writes)))));
        return told.toString();
    }

    private String pace() {
        return "%.0f decisions/s, p50 %d ms, p99 %d ms, %d errors"
                .formatted(decisionsPerSecond(), percentile(50), percentile(99), samples.size() - decisions());
    }
}
