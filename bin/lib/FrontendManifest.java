import com.vaadin.flow.server.frontend.scanner.ChunkInfo;
import com.vaadin.flow.server.frontend.scanner.ClassFinder;
import com.vaadin.flow.server.frontend.scanner.FrontendDependencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists what the frontend bundle is made of, one fact a line: the settings given, the files in {@code frontend}, and
 * what Vaadin's own scan says that each view imports. {@code write} keeps the list beside the bundle, {@code check}
 * fails when it is no longer true, before Vaadin would try to build another bundle.
 */
class FrontendManifest {

    private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");
    private static final Path MANIFEST = Path.of("src/main/bundles/prod.manifest");
    private static final Path FRONTEND = Path.of("frontend");
    private static final Path CLASSES = Path.of("target/classes");
    private static final int SHOWN = 12;

    public static void main(String[] arguments) throws Exception {
        var facts = facts(Arrays.asList(arguments).subList(1, arguments.length));
        if (arguments[0].equals("write")) {
            Files.write(MANIFEST, facts);
        } else {
            check(facts);
        }
    }

    private static void check(SortedSet<String> now) throws IOException {
        var built = new TreeSet<>(Files.exists(MANIFEST) ? Files.readAllLines(MANIFEST) : List.of());
        if (!built.equals(now)) {
            System.err.println("The committed frontend bundle does not fit the sources: run bin/bundle and commit "
                    + BUNDLE + " and " + MANIFEST + ".");
            now.stream().filter(fact -> !built.contains(fact)).limit(SHOWN).forEach(it -> System.err.println("+ " + it));
            built.stream().filter(fact -> !now.contains(fact)).limit(SHOWN).forEach(it -> System.err.println("- " + it));
            System.exit(1);
        }
    }

    private static SortedSet<String> facts(List<String> settings) throws Exception {
        var facts = new TreeSet<>(settings);
        facts.add("file " + BUNDLE + " " + hash(BUNDLE));
        for (Path file : files(FRONTEND)) {
            facts.add("file " + file + " " + hash(file));
        }
        var scan = new FrontendDependencies(new ClassFinder.DefaultClassFinder(classes()), true, null, false);
        scan.getPackages().forEach((name, version) -> facts.add("package " + name + " " + version));
        add(facts, "module", scan.getModules());
        add(facts, "script", scan.getScripts());
        add(facts, "css", scan.getCss());
        return facts;
    }

    private static void add(Set<String> facts, String kind, Map<ChunkInfo, ? extends List<?>> imports) {
        imports.forEach((chunk, all) -> all.forEach(it -> facts.add(kind + " " + chunk.getName() + " " + it)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(FRONTEND.resolve("generated")))
                    .toList();
        }
    }

    private static Set<Class<?>> classes() throws IOException {
        return files(CLASSES).stream()
                .map(file -> CLASSES.relativize(file).toString())
                .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                .map(name -> name.replaceFirst("\\.class$", "").replace('/', '.').replace('\\', '.'))
                .map(FrontendManifest::load)
                .collect(Collectors.toSet());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, FrontendManifest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
