package app.lectern.student.courses;

import app.lectern.base.CsvSheet;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.MeetingFormatter;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionFilter;
import app.lectern.student.SectionFormatter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.PageRequest;

/** Sections as a sheet for people, read and written page by page. */
class SectionCsv {

    private static final int PAGE = 500;
    private static final String[] FIELDS = {
        "courseID", "sectionId", "title", "component", "credits", "meets", "instructors", "capacity", "taken", "status"
    };

    private SectionCsv() {}

    static void write(CatalogService catalog, SectionFilter filter, OutputStream out) throws IOException {
        var sheet = CsvSheet.forPeople(out, FIELDS);
        var page = PageRequest.of(0, PAGE);
        List<Section> sections = catalog.sections(filter, page);
        while (!sections.isEmpty()) {
            for (Section section : sections) {
                sheet.row(record(section));
            }
            page = page.next();
            sections = catalog.sections(filter, page);
        }
        sheet.flush();
    }

    private static Object[] record(Section section) {
        return new Object[] {
            section.courseId(),
            section.id(),
            section.displayTitle(),
            section.component(),
            section.worth(),
            MeetingFormatter.of(section.meetings(), Locale.ENGLISH),
            SectionFormatter.instructors(section),
            section.capacity(),
            section.taken(),
            section.status()
        };
    }
}
