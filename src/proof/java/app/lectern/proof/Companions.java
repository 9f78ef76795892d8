package app.lectern.proof;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** Knows which sections can't be had without which. */
class Companions {

    private final Snapshot snapshot;

    Companions(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Of each of these sets, one must be had with the section. */
    List<Set<String>> of(String section) {
        Document one = snapshot.section(section);
        var parts = ids(it -> course(it).equals(course(one)) && !component(it).equals(component(one)));
        var others =
                corequisites(course(one)).map(course -> ids(it -> course(it).equals(course)));
        return Stream.concat(Stream.of(parts), others)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private Set<String> ids(Predicate<Document> which) {
        return snapshot.sections().values().stream()
                .filter(which)
                .map(it -> it.getString("_id"))
                .collect(Collectors.toSet());
    }

    private Stream<String> corequisites(String course) {
        return snapshot
                .courses()
                .getOrDefault(course, new Document())
                .getList("corequisites", String.class, List.of())
                .stream();
    }

    private static String course(Document section) {
        return section.get("courseID", "");
    }

    private static String component(Document section) {
        return section.get("component", "");
    }

    /** Whether the one may go when the other goes. */
    boolean areTied(String one, String other) {
        return one.equals(other) || of(one).stream().anyMatch(it -> it.contains(other));
    }

    /** Which of the sets have nothing in common with these sections. */
    Stream<Set<String>> missing(String section, Collection<String> there) {
        return of(section).stream().filter(it -> it.stream().noneMatch(there::contains));
    }
}
