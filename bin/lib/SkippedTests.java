import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Says in one line how many tests were skipped and why, as Surefire's reports in the folder that is given tell. */
class SkippedTests {

    private static final String NO_REASON = "no reason is given";

    private final Map<String, List<String>> classesByReason = new TreeMap<>();
    private int tests;

    public static void main(String[] arguments) throws Exception {
        var skipped = new SkippedTests();
        for (Path report : reports(Path.of(arguments[0]))) {
            skipped.read(report);
        }
        System.out.println(skipped.line());
    }

    private static List<Path> reports(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.getFileName().toString().matches("TEST-.*\\.xml")).toList();
        }
    }

    private void read(Path report) throws IOException, XMLStreamException {
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            String testClass = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "testcase" -> {
                            tests++;
                            testClass = xml.getAttributeValue(null, "classname");
                        }
                        case "skipped" -> add(reason(xml), testClass);
                        default -> {}
                    }
                }
            }
        }
    }

    /** The message, or else what the exception said, which stands before its stack trace. */
    private static String reason(XMLStreamReader skipped) throws XMLStreamException {
        String message = skipped.getAttributeValue(null, "message");
        String said = message == null
                ? skipped.getElementText().replaceFirst("(?s)\\n\\tat .*", "").replaceFirst("^[\\w.]+: ", "")
                : message;
        String reason = said.replaceFirst("^Assumption failed: ", "").replaceAll("\\s+", " ").strip();
        return reason.isEmpty() ? NO_REASON : reason;
    }

    private void add(String reason, String testClass) {
        String name = testClass.replaceFirst("^.*\\.", "");
        classesByReason.merge(reason, List.of(name), (some, one) -> Stream.concat(some.stream(), one.stream()).toList());
    }

    private String line() {
        if (tests == 0) {
            return "No test was run.";
        }
        if (classesByReason.isEmpty()) {
            return "None of %d tests was skipped.".formatted(tests);
        }
        int skipped = classesByReason.values().stream().mapToInt(List::size).sum();
        return classesByReason.entrySet().stream()
                .map(it -> "%d of %s (%s)"
                        .formatted(
                                it.getValue().size(), String.join(", ", new TreeSet<>(it.getValue())), it.getKey()))
                .collect(Collectors.joining("; ", "Skipped %d of %d tests: ".formatted(skipped, tests), "."));
    }
}
