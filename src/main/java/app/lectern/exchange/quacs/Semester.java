package app.lectern.exchange.quacs;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark;
import app.lectern.exchange.json.JsonFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The files of a semester.
 *
 * @param courses a list of subjects, each with its courses and their sections
 * @param catalog all courses there are, by id
 * @param prerequisites what a section asks for, by its CRN
 * @param ignored files that are no part of a semester
 * @param unseen in how many texts of each file characters that nobody sees were left out, where there were any
 */
record Semester(
        JsonNode courses, JsonNode catalog, JsonNode prerequisites, Set<String> ignored, Map<String, Integer> unseen) {

    static final String COURSES = "courses.json";
    static final String CATALOG = "catalog.json";
    static final String PREREQUISITES = "prerequisites.json";
    private static final Set<String> KNOWN = Set.of(COURSES, CATALOG, PREREQUISITES, "schools.json");

    /**
     * Finds the files by their names, in zips too.
     *
     * @throws ImportRefused when one is missing, there twice, no JSON, or JSON of another shape
     */
    static Semester of(List<ImportFile> files) {
        var byName = new HashMap<String, ImportFile>();
        files.stream().flatMap(Archive::unpack).forEach(file -> {
            if (byName.put(file.name(), file) != null) {
                throw new ImportRefused(Remark.Kind.FILE_TWICE, file.name());
            }
        });
        var ignored = new TreeSet<>(byName.keySet());
        ignored.removeAll(KNOWN);
        var unseen = new TreeMap<String, Integer>();
        return new Semester(
                seen(list(byName, COURSES), COURSES, unseen),
                seen(object(byName, CATALOG), CATALOG, unseen),
                seen(object(byName, PREREQUISITES), PREREQUISITES, unseen),
                ignored,
                unseen);
    }

    private static JsonNode seen(JsonNode node, String name, Map<String, Integer> unseen) {
        var texts = new SeenTexts();
        JsonNode seen = texts.in(node);
        if (texts.changed() > 0) {
            unseen.put(name, texts.changed());
        }
        return seen;
    }

    private static JsonNode list(Map<String, ImportFile> files, String name) {
        JsonNode node = read(files, name);
        if (!node.isArray()) {
            throw new ImportRefused(Remark.Kind.FILE_SHAPE, name);
        }
        return node;
    }

    private static JsonNode object(Map<String, ImportFile> files, String name) {
        JsonNode node = read(files, name);
        if (!node.isObject()) {
            throw new ImportRefused(Remark.Kind.FILE_SHAPE, name);
        }
        return node;
    }

    private static JsonNode read(Map<String, ImportFile> files, String name) {
        ImportFile file = files.get(name);
        if (file == null) {
            throw new ImportRefused(Remark.Kind.FILE_MISSING, name);
        }
        return JsonFile.of(file).read();
    }
}
