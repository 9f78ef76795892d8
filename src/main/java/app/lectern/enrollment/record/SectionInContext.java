package app.lectern.enrollment.record;

import app.lectern.catalog.Component;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section that somebody asks for, with what the catalog says around it.
 *
 * @param section the section
 * @param course its course as it is in its term; {@code null} when the catalog has none
 * @param siblings all sections of its course in its term, itself among them
 * @param corequisites all sections, in its term, of the courses to be taken with it
 */
public record SectionInContext(
        Section section, @Nullable Course course, List<Section> siblings, List<Section> corequisites) {

    public Stream<Section> siblings(Component component) {
        return siblings.stream().filter(it -> it.component() == component);
    }
}
