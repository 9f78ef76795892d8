package app.lectern.student.courses;

import app.lectern.catalog.CatalogService;
import app.lectern.catalog.MeetingFormatter;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionFilter;
import app.lectern.student.SectionFormatter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.data.domain.PageRequest;

/** Sections as CSV (RFC 4180, UTF-8), read and written page by page. */
class SectionCsv {

    private static final int PAGE = 500;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "courseID",
                    "sectionId",
                    "title",
                    "component",
                    "credits",
                    "meets",
                    "instructors",
                    "capacity",
                    "taken",
                    "status")
            .get();

    private SectionCsv() {}

    static void write(CatalogService catalog, SectionFilter filter, OutputStream out) throws IOException {
        var printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), FORMAT);
        var page = PageRequest.of(0, PAGE);
        List<Section> sections = catalog.sections(filter, page);
        while (!sections.isEmpty()) {
            for (Section section : sections) {
                printer.printRecord(record(section));
            }
            page = page.next();
            sections = catalog.sections(filter, page);
        }
        printer.flush();
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
