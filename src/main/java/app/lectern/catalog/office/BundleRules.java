package app.lectern.catalog.office;

import static java.util.stream.Collectors.joining;

import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Section;
import java.util.List;

/** Which sections of a course can go together: laboratories and discussions belong to a lecture or go with any. */
class BundleRules {

    private static final String BELONGS_TO = "belongsTo";

    private BundleRules() {}

    /**
     * Notes what speaks against making this of a section.
     *
     * @param siblings the sections of its course in its term, itself or not
     */
    static void check(Section section, SectionEntry entry, List<Section> siblings, EntryFaults faults) {
        boolean lecture = entry.component() == Component.LECTURE;
        SectionId belongsTo = entry.belongsTo();
        faults.note(lecture && belongsTo != null, BELONGS_TO, "section.belongs-to.lecture");
        if (!lecture && belongsTo != null) {
            faults.note(!isLectureOf(siblings, belongsTo), BELONGS_TO, "section.belongs-to.unknown", belongsTo);
        }
        String parts = partsOf(section, siblings);
        faults.note(!lecture && !parts.isEmpty(), "component", "section.component.has-parts", parts);
    }

    private static boolean isLectureOf(List<Section> siblings, SectionId id) {
        return siblings.stream().anyMatch(it -> it.id().equals(id) && it.component() == Component.LECTURE);
    }

    /** The numbers of those that belong to the section; empty when there are none. */
    static String partsOf(Section section, List<Section> siblings) {
        return siblings.stream()
                .filter(it -> section.id().equals(it.belongsTo()))
                .map(it -> it.id().number())
                .collect(joining(", "));
    }
}
