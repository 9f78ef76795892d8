package app.lectern.proof;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a process is started with: the classes of this one, and what makes it start in less time.
 *
 * @param options for the virtual machine
 * @see <a href="https://openjdk.org/jeps/514">JEP 514, ahead-of-time command-line ergonomics</a>
 */
record Launch(String classPath, List<String> options) {

    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1");
    private static final int FIRST_WITH_CACHE = 25;
    private static final Duration WRITING = Duration.ofMinutes(3);

    /** For a process that answers many requests. */
    static Launch lasting() {
        return new Launch(System.getProperty("java.class.path"), List.of());
    }

    /** For a process as small as the {@code Procfile} makes it. */
    static Launch smallest() {
        try {
            var options = Stream.of(Files.readString(Path.of("Procfile")).split("\\s+"))
                    .filter(it -> it.startsWith("-X"))
                    .toList();
            return new Launch(System.getProperty("java.class.path"), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a process that has little to do, or is killed soon. */
    static Launch brief() {
        return new Launch(System.getProperty("java.class.path"), BRIEF);
    }

    /** Learns from one start of a server what later ones need; where the virtual machine can't, it is {@link #brief}. */
    static Launch learned(Database database, Path folder) {
        if (Runtime.version().feature() < FIRST_WITH_CACHE) {
            return brief();
        }
        String jars = packed(folder);
        Path cache = folder.resolve("start.aot");
        var learning = new Launch(jars, with("-XX:AOTCacheOutput=" + cache));
        Server.on(database.uri(), "1s", folder.resolve("learning.log"), learning)
                .awaitReady()
                .end(WRITING);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("No cache was written, see " + folder.resolve("learning.log"));
        }
        return new Launch(jars, with("-XX:AOTCache=" + cache));
    }

    private static List<String> with(String option) {
        return Stream.concat(BRIEF.stream(), Stream.of(option)).toList();
    }

    /** A cache is of jars only. */
    private static String packed(Path folder) {
        var number = new AtomicInteger();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> Files.exists(Path.of(it)))
                .map(it -> Files.isDirectory(Path.of(it))
                        ? pack(it, folder.resolve(number.incrementAndGet() + ".jar"))
                        : it)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String pack(String classes, Path jar) {
        var errors = new StringWriter();
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        if (tool.run(new PrintWriter(errors), new PrintWriter(errors), "cf", jar.toString(), "-C", classes, ".") != 0) {
            throw new UncheckedIOException(new IOException("Could not pack " + classes + ": " + errors));
        }
        return jar.toString();
    }
}
