package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.RealData;
import app.lectern.exchange.TestFiles;
import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@BrowserTest
class ImportBrowserTest {

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void registrar() {
        people.nobody();
        people.registrar("office@school.example");
    }

    @Test
    void aSemesterIsLookedAtFirstAndThenTakenIn(Visitor registrar) {
        isLookedAtFirstAndThenTakenIn(registrar, TestFiles.semester(), TestFiles.COURSES, TestFiles.SECTIONS);
    }

    @Test
    void aRealSemesterIsLookedAtFirstAndThenTakenIn(Visitor registrar) {
        isLookedAtFirstAndThenTakenIn(registrar, RealData.semester(), 1_886, 820);
    }

    private void isLookedAtFirstAndThenTakenIn(
            Visitor registrar, List<ImportFile> semester, int courses, int sections) {
        List<FilePayload> files =
                semester.stream().map(ImportBrowserTest::payload).toList();
        String created = "%,d created".formatted(courses + sections);
        registrar.signIn("office@school.example");
        registrar.open("/registrar/import");
        registrar.type("Term", "2021FA");
        registrar.drop("vaadin-upload", files);
        assertThat(registrar.page().locator("vaadin-upload-file[complete]")).hasCount(files.size());
        registrar.screenIsAccessible();

        registrar.click("Dry run");
        seesResult(registrar, "This is what would happen", created);
        registrar.screenIsAccessible();
        assertThat(mongo.getCollection("section").countDocuments()).isZero();

        registrar.click("Apply");
        seesResult(registrar, "This is what happened", created);
        assertThat(mongo.getCollection("course").countDocuments()).isEqualTo(courses);
        registrar.open("/courses/2021FA");
        registrar.sees(sections + " sections");
        registrar.screenIsAccessible();
    }

    @Test
    void aFileThatIsNoJsonIsRefusedInWords(Visitor registrar) {
        registrar.signIn("office@school.example");
        registrar.open("/registrar/import");
        registrar.type("Term", "2021FA");
        registrar.drop("vaadin-upload", List.of(payload(new ImportFile("courses.json", "{".getBytes()))));
        assertThat(registrar.page().locator("vaadin-upload-file[complete]")).hasCount(1);
        registrar.click("Dry run");

        assertThat(registrar.page().locator(".form-error"))
                .hasText("courses.json is no JSON: line 1, column 2:"
                        + " Unexpected end-of-input: expected close marker for Object");
        registrar.screenIsAccessible();
    }

    @Test
    void aFileMayBeLargerThanWhatElseAPageSends(Visitor registrar) {
        registrar.signIn("office@school.example");
        registrar.open("/registrar/import");
        registrar.type("Term", "2021FA");
        registrar.drop(
                "vaadin-upload",
                List.of(payload(
                        new ImportFile("courses.json", " ".repeat(5_000_000).getBytes()))));

        assertThat(registrar.page().locator("vaadin-upload-file[complete]")).hasCount(1);
    }

    private static void seesResult(Visitor registrar, String heading, String created) {
        assertThat(registrar.page().getByText(heading)).isVisible();
        assertThat(registrar.button(created)).isVisible();
    }

    private static FilePayload payload(ImportFile file) {
        return new FilePayload(file.name(), "application/json", RealData.content(file));
    }
}
