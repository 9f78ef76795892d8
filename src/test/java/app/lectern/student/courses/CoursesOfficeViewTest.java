package app.lectern.student.courses;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.catalog.CatalogService;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionFilter;
import app.lectern.storage.TestDatabase;
import app.lectern.student.StudentViews;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CoursesOfficeViewTest extends StudentViews {

    @Autowired
    CatalogService catalog;

    @Test
    void withoutAnyTermTheRegistrarIsLedToTheFirst() {
        TestDatabase.clear(mongo);
        signInAsRegistrar();
        open("courses", "");
        assertThat(viewText()).contains("There is no term yet. Create one, or import a semester.");
        assertThat(find(Anchor.class).withText("Create the first term").single().getHref())
                .isEqualTo("registrar/terms");
    }

    @Test
    void nobodyElseSeesWhatIsTheRegistrars() {
        school.lecture("1001", 5, 9);
        open("courses", "");
        assertThat(shownColumns()).contains("seats", "action").doesNotContain("capacity", "taken", "status", "card");
        assertThat(find(MenuBar.class, (Component) getCurrentView()).all()).isEmpty();
    }

    @Test
    void theRegistrarHasColumnsFiltersAndDownload() throws IOException {
        signInAsRegistrar();
        Section art = school.lecture("1001", 5, 9);
        open("courses/2026FA", "withoutMeetings=true");
        assertThat(numbers()).isEmpty();
        open("courses/2026FA", "overFull=true");
        assertThat(numbers()).isEmpty();
        open("courses/2026FA", "status=OPEN");
        assertThat(numbers()).containsExactly("1001");
        assertThat(shownColumns()).contains("capacity", "taken", "status").doesNotContain("action");
        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getLabel).contains("Over-full", "Without meetings");

        var columns = new MenuBarTester<>(
                find(MenuBar.class, (Component) getCurrentView()).single());
        columns.clickItem(0, 0);
        assertThat(shownColumns()).doesNotContain("courseID");
        columns.clickItem(0, 0);
        assertThat(shownColumns()).contains("courseID");

        var out = new ByteArrayOutputStream();
        test(find(Anchor.class).withText("Download CSV").single()).download(out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .isEqualTo("\uFEFFcourseID,sectionId,title,component,credits,meets,instructors,capacity,taken,status");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(art.id().toString());
    }

    @Test
    void theDownloadHasEveryPage() throws IOException {
        IntStream.range(0, 1_001)
                .forEach(number -> mongo.insert(School.section(
                        "C,\"" + number % 7, "" + number, app.lectern.catalog.Component.LECTURE, null, 1, 5, 9)));
        var out = new ByteArrayOutputStream();
        SectionCsv.write(catalog, SectionFilter.all(School.TERM), out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1_002).doesNotHaveDuplicates();
        assertThat(lines.get(1)).startsWith("\"C,\"\"0\",2026FA-0,");
    }
}
