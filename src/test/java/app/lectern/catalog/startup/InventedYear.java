package app.lectern.catalog.startup;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.Course;
import app.lectern.catalog.SearchFields;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The demo school as the tests of other rooms may see it, in a year that doesn't change. */
public class InventedYear {

    private final SchoolYear year = SchoolYear.of(LocalDate.of(2026, 11, 22), ZoneId.of("America/Chicago"));
    private final DemoSections demo = new DemoSections(year);

    public List<Term> terms() {
        return year.terms();
    }

    public List<Section> sections(TermId term) {
        Map<CourseId, Course> courses =
                DemoCourses.read().stream().collect(toMap(Course::courseId, Function.identity()));
        return demo.sections().stream()
                .filter(section -> section.term().equals(term))
                .map(section -> listed(section, Objects.requireNonNull(courses.get(section.courseId()))))
                .toList();
    }

    private static Section listed(Section section, Course course) {
        return section.withListing(SearchFields.of(section, course));
    }

    public Map<SectionId, Integer> demand() {
        return demo.taken();
    }
}
