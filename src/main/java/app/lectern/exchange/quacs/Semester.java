package app.lectern.exchange.quacs;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.Remark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The files of a semester, without what is not used of them.
 *
 * @param courses the course records of all subjects, with their sections
 * @param catalog all courses there are, by id
 * @param prerequisites what a section asks for, by its CRN
 * @param missing files that there may be and are not
 * @param remarks what there is to say of the files
 */
record Semester(
        List<JsonNode> courses,
        Map<String, JsonNode> catalog,
        Map<String, JsonNode> prerequisites,
        Set<String> missing,
        List<Remark> remarks) {

    static final String COURSES = "courses.json";
    static final String CATALOG = "catalog.json";
    static final String PREREQUISITES = "prerequisites.json";

    /**
     * Finds the files by their names, in zips too. Only the courses have to be there.
     *
     * @throws ImportRefused when the courses are missing, or a file is there twice, no JSON, JSON of another shape, or too large
     */
    static Semester of(List<ImportFile> files) {
        var byName = new HashMap<String, ImportFile>();
        files.stream().flatMap(Archive::unpack).forEach(file -> {
            if (byName.put(file.name(), file) != null) {
                throw new ImportRefused(Remark.Kind.FILE_TWICE, file.name());
            }
        });
        return new SemesterFiles(byName).read();
    }

    /** Whether a file that there may be is not there. */
    boolean lacks(String file) {
        return missing.contains(file);
    }
}
