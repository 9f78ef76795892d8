package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lectern.people.TestSchoolPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class RegisterBrowserTest {

    @Autowired
    TestSchoolPeople people;

    @BeforeEach
    void nobody() {
        people.nobody();
    }

    @Test
    void saysWhatIsWrongAtTheFieldsKeepsWhatWasTypedAndSignsInAtLast(Visitor ana) {
        people.student("ruiz@school.example");
        ana.open("/register");
        ana.screenIsAccessible();
        fill(ana, "Ruiz@school.example", "12345678", "something else");
        ana.click("Register");

        ana.sees("Too many people use this password. Pick another one.");
        ana.sees("The passwords are not the same.");
        ana.screenIsAccessible();
        ana.type("Password", TestSchoolPeople.PASSWORD);
        ana.type("Confirm password", TestSchoolPeople.PASSWORD);
        ana.click("Register");

        ana.sees("Email is already in use. Pick another one.");
        assertThat(ana.field("First name")).hasValue("Ana");
        assertThat(ana.field("Email")).hasValue("Ruiz@school.example");
        assertThat(ana.field("Password")).hasValue(TestSchoolPeople.PASSWORD);
        ana.screenIsAccessible();

        ana.type("Email", "ana@school.example");
        ana.click("Register");
        ana.isTold("You are successfully registered!");
        ana.seesHeading("Hello, Ana");
        ana.screenIsAccessible();
    }

    @Test
    void aButtonThatMovesWhileItIsPressedIsClicked(Visitor ana) {
        people.student("ruiz@school.example");
        ana.open("/register");
        fill(ana, "ruiz@school.example", TestSchoolPeople.PASSWORD, TestSchoolPeople.PASSWORD);
        ana.click("Register");
        ana.sees("Email is already in use. Pick another one.");

        ana.type("Email", "ana@school.example");
        var mouse = ana.page().mouse();
        var before = ana.button("Register").boundingBox();
        mouse.move(before.x + before.width / 2, before.y + before.height - 2);
        mouse.down();
        ana.page().waitForCondition(() -> ana.button("Register").boundingBox().y < before.y - 2);
        mouse.up();
        ana.seesHeading("Hello, Ana");
    }

    private static void fill(Visitor visitor, String email, String password, String confirmed) {
        visitor.type("First name", "Ana");
        visitor.type("Last name", "Ruiz");
        visitor.type("Email", email);
        visitor.type("Password", password);
        visitor.type("Confirm password", confirmed);
    }
}
