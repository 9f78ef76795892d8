package app.lectern.catalog.startup;

import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Courses;
import app.lectern.catalog.Terms;
import app.lectern.catalog.office.CatalogWriter;
import app.lectern.storage.StartUpStep;
import app.lectern.storage.Storage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Invents a school in an empty embedded database. Its terms are written last, so that a process killed over it begins
 * again and finishes.
 */
@Component
@Order(DemoSchool.AFTER_INDEXES)
class DemoSchool implements StartUpStep {

    static final int AFTER_INDEXES = 10;

    private final Storage storage;
    private final Clock clock;
    private final Terms terms;
    private final Courses courses;
    private final CatalogWriter writer;

    DemoSchool(Storage storage, Clock clock, Terms terms, Courses courses, CatalogWriter writer) {
        this.storage = storage;
        this.clock = clock;
        this.terms = terms;
        this.courses = courses;
        this.writer = writer;
    }

    @Override
    public void run() {
        if (storage.demo() && terms.count() == 0) {
            List<Course> invented = DemoCourses.read();
            if (hasNoOthers(invented)) {
                invent(invented, year(clock));
            }
        }
    }

    static SchoolYear year(Clock clock) {
        ZoneId zone = ZoneId.systemDefault();
        return SchoolYear.of(LocalDate.ofInstant(clock.instant(), zone), zone);
    }

    private boolean hasNoOthers(List<Course> invented) {
        List<CourseId> ids = invented.stream().map(Course::courseId).toList();
        return courses.findByCourseIdIn(ids).size() == courses.count();
    }

    private void invent(List<Course> invented, SchoolYear year) {
        writer.putCourses(invented, false);
        writer.putSections(new DemoSections(year).sections(), false);
        year.terms().forEach(term -> writer.put(DemoWindows.in(term, year.firstYear()), false));
    }
}
