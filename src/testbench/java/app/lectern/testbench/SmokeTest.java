package app.lectern.testbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.not;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import app.lectern.catalog.School;
import app.lectern.people.TestSchoolPeople;
import com.vaadin.flow.component.button.testbench.ButtonElement;
import com.vaadin.flow.component.checkbox.testbench.CheckboxElement;
import com.vaadin.flow.component.confirmdialog.testbench.ConfirmDialogElement;
import com.vaadin.flow.component.grid.testbench.GridElement;
import com.vaadin.flow.component.textfield.testbench.EmailFieldElement;
import com.vaadin.flow.component.textfield.testbench.PasswordFieldElement;
import com.vaadin.flow.component.textfield.testbench.TextFieldElement;
import com.vaadin.testbench.ElementQuery;
import com.vaadin.testbench.HasElementQuery;
import com.vaadin.testbench.TestBenchElement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SmokeTest implements HasElementQuery {

    private static final String EMAIL = "ana@school.example";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    private final WebDriver browser = Browser.start();
    private final WebDriverWait patience = new WebDriverWait(browser, PATIENCE);

    SmokeTest(@Autowired TestSchoolPeople people, @Autowired MongoTemplate mongo) {
        people.nobody();
        people.student(EMAIL);
        var school = new School(mongo);
        school.lecture("1001", 5, 9);
        school.lecture("1002", 0, 11);
        school.lecture("1003", 5, 14);
    }

    @Override
    public SearchContext getContext() {
        return browser;
    }

    @BeforeEach
    void signIn() {
        open("/login");
        the($(EmailFieldElement.class)).setValue(EMAIL);
        the($(PasswordFieldElement.class)).setValue(TestSchoolPeople.PASSWORD);
        the($(ButtonElement.class).withText("Log in")).click();
        patience.until(not(urlContains("/login")));
    }

    @AfterEach
    void quit() {
        browser.quit();
    }

    @Test
    void filtersTheGrid() {
        open("/courses");
        until(() -> sections().getRowCount() == 3);
        the($(CheckboxElement.class).withLabel("Open seats only")).setChecked(true);
        until(() -> sections().getRowCount() == 2);
        the($(TextFieldElement.class).withLabel("Search")).setValue("c-1003");
        until(() -> sections().getRowCount() == 1);
        assertThat(sections().getCell("Course C-1003").getRow()).isZero();
    }

    @Test
    void enrollsAndDrops() {
        open("/courses");
        the(button("Enroll in Course C-1001, section 1001")).click();
        until(() -> sections().getCell("Enrolled").getRow() == 0);

        open("/enrollment");
        the(button("Drop Course C-1001")).click();
        the($(ConfirmDialogElement.class)).getConfirmButton().click();
        until(() -> !$(GridElement.class).exists());
    }

    private GridElement sections() {
        return the($(GridElement.class).withClassName("section-grid"));
    }

    private ElementQuery<ButtonElement> button(String label) {
        return $(ButtonElement.class).withAttribute("aria-label", label);
    }

    private void open(String path) {
        browser.get("http://127.0.0.1:" + port + path);
    }

    /** The one element that is found, once it is there. */
    private <T extends TestBenchElement> T the(ElementQuery<T> query) {
        return patience.until(it -> query.single());
    }

    private void until(BooleanSupplier condition) {
        patience.until(it -> condition.getAsBoolean());
    }
}
