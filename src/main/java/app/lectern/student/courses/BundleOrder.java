package app.lectern.student.courses;

import app.lectern.catalog.Component;
import app.lectern.catalog.Section;
import java.util.List;
import java.util.stream.Stream;

/** Orders the sections of a course so that each lecture is followed by what belongs to it. */
class BundleOrder {

    private BundleOrder() {}

    /**
     * @param sections those of one course, lectures first
     * @return the same, each laboratory and discussion after its lecture; those that go with any lecture last
     */
    static List<Section> of(List<Section> sections) {
        Stream<Section> bundles = sections.stream()
                .filter(it -> it.component() == Component.LECTURE)
                .flatMap(lecture -> Stream.concat(Stream.of(lecture), partsOf(lecture, sections)));
        Stream<Section> free =
                sections.stream().filter(it -> it.component() != Component.LECTURE && !belongsToOneOf(it, sections));
        return Stream.concat(bundles, free).toList();
    }

    private static Stream<Section> partsOf(Section lecture, List<Section> sections) {
        return sections.stream().filter(it -> lecture.id().equals(it.belongsTo()));
    }

    private static boolean belongsToOneOf(Section part, List<Section> sections) {
        return sections.stream().anyMatch(it -> it.id().equals(part.belongsTo()));
    }
}
