package app.lectern.registrar.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.exchange.ImportKind;
import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.RealData;
import app.lectern.exchange.TestFiles;
import app.lectern.frame.BrowserWindow;
import app.lectern.people.TestSchoolPeople;
import app.lectern.storage.TestDatabase;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "ADMIN")
@ViewPackages(classes = ImportView.class)
class ImportViewTest extends SpringBrowserlessTest implements Locators {

    private static final String COURSES =
            "[{\"courseID\":\"1\",\"title\":\"One\",\"credits\":3},{\"courseID\":\"2\",\"credits\":3}]";

    @Autowired
    MongoTemplate mongo;

    @Autowired
    TestSchoolPeople people;

    @BeforeEach
    void open() {
        TestDatabase.clear(mongo);
        navigate(ImportView.class);
        BrowserWindow.resize(1280);
    }

    @Test
    void showsADryRunAndThenAppliesIt() {
        choose("Courses");
        upload(COURSES);

        press("Dry run");

        assertThat(find(H2.class).single().getText()).isEqualTo("This is what would happen");
        assertThat(findGrid(Row.class).size()).isEqualTo(2);
        assertThat(findGrid(Row.class).getCellText(1, 1)).isEqualTo("rejected");
        assertThat(mongo.estimatedCount("course")).isZero();

        press("Apply");

        assertThat(find(H2.class).single().getText()).isEqualTo("This is what happened");
        assertThat(mongo.estimatedCount("course")).isEqualTo(1);
        assertThat(findButton().withText("Apply").exists()).isFalse();
    }

    @Test
    void showsOnlyTheRowsOfAVerdict() {
        choose("Courses");
        upload(COURSES);
        press("Dry run");

        press("1 rejected");
        assertThat(findGrid(Row.class).size()).isEqualTo(1);

        press("1 rejected");
        assertThat(findGrid(Row.class).size()).isEqualTo(2);
    }

    @Test
    void theReportIsDownloadedAsCsv() {
        choose("Courses");
        upload("[{\"courseID\":\"=1\",\"title\":\"One\",\"credits\":3},{\"courseID\":\"2\",\"hours\":3}]");
        press("Dry run");

        var out = new ByteArrayOutputStream();
        test(find(Anchor.class).withText("Download CSV").single()).download(out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFFfile,row,key,verdict,remark,text",
                        ",,,,FIELD_NOT_IMPORTED,\"Not imported: the field hours, which stands in 1 of the rows, as in “3”.\"",
                        "courses.json,1,'=1,CREATED,,",
                        "courses.json,2,2,REJECTED,FIELD_MISSING,title is missing.");
    }

    @Test
    void aSemesterIsTakenBack() {
        semester();
        press("Dry run");
        press("Apply");
        assertThat(mongo.estimatedCount("section")).isEqualTo(TestFiles.SECTIONS);

        press("Take back");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(mongo.estimatedCount("section")).isZero();
        assertThat(mongo.estimatedCount("course")).isZero();
        assertThat(find(PastImportsPanel.class).single().getElement().getTextRecursively())
                .contains("things taken back, nothing stays", "(taken back)");
    }

    @Test
    void asksForTheTermOfASemester() {
        upload("{}");

        press("Dry run");

        assertThat(find(TextField.class).withLabel("Term").single().isInvalid()).isTrue();
        assertThat(find(H2.class).all()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        choose("Courses");
        upload("[{]");

        press("Dry run");

        assertThat(find(Div.class).withClassName("form-error").single().getText())
                .startsWith("courses.json is no JSON: line 1");
    }

    @Test
    void readsAFileInTheEncodingThatItSeemsToBeInOnceSomebodySaysSo() {
        choose("Courses");
        byte[] strange =
                "[{\"courseID\":\"1\",\"title\":\"Études\",\"credits\":3}]".getBytes(StandardCharsets.ISO_8859_1);
        findUpload().upload("courses.json", "application/json", strange);
        assertThat(findButton().withText("Read it in windows-1252").exists()).isFalse();

        press("Dry run");

        assertThat(find(Div.class).withClassName("form-error").single().getText())
                .contains("in line 1, is C9");
        assertThat(find(Div.class)
                        .withClassName("encoding-guess")
                        .all()
                        .getFirst()
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Read it in windows-1252Études");
        assertThat(find(H2.class).all()).isEmpty();

        press("Read it in windows-1252");

        assertThat(find(H2.class).single().getText()).isEqualTo("This is what would happen");
        assertThat(findButton().withText("Read it in windows-1252").exists()).isFalse();
        press("Apply");
        assertThat(mongo.findAll(Document.class, "course"))
                .extracting(it -> it.getString("title"))
                .containsExactly("Études");

        findUpload().upload("courses.json", "application/json", strange);
        press("Dry run");
        assertThat(findButton().withText("Read it in windows-1252").exists()).isTrue();
    }

    @Test
    void forgetsAReportThatIsNoLongerAboutTheFiles() {
        choose("Courses");
        upload(COURSES);
        press("Dry run");

        choose("People");

        assertThat(find(H2.class).all()).isEmpty();
    }

    @Test
    void warnsWhileEverybodyKnowsAPasswordOfTheDemoSchool() {
        assertThat(getCurrentView().getElement().getTextRecursively()).doesNotContain("demo school");
        people.demoRegistrar();

        navigate(UpgradeView.class);
        navigate(ImportView.class);

        assertThat(find(Anchor.class).withText("Go to its people").single().getHref())
                .isEqualTo("registrar/people");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("everybody knows the password lectern-demo of its accounts");
    }

    private void choose(String kind) {
        findSelect(ImportKind.class).selectItem(kind);
    }

    private void semester() {
        TestFiles.semester()
                .forEach(file -> findUpload().upload(file.name(), "application/json", RealData.content(file)));
        find(TextField.class).withLabel("Term").single().setValue("2021FA");
    }

    private void upload(String content) {
        findUpload().upload("courses.json", "application/json", content.getBytes(StandardCharsets.UTF_8));
    }

    private void press(String label) {
        findButton().withText(label).click();
    }
}
