package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lectern.people.TestSchoolPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class HoldBrowserTest {

    @Autowired
    TestSchoolPeople people;

    @BeforeEach
    void somebody() {
        people.nobody();
        people.registrar("office@school.example");
        people.student("ana@school.example");
    }

    @Test
    void aRegistrarPutsAHoldAndLiftsIt(Visitor otto) {
        otto.signIn("office@school.example");
        otto.open("/registrar/people");
        otto.click("Edit Ana Ruiz");
        otto.click("Put a hold");
        otto.sees("Give a reason of at most 500 characters.");
        otto.type("Reason", "Library fees");
        otto.field("Reason").press("Enter");
        otto.sees("by no.");
        otto.click("Add a limit");
        otto.screenIsAccessible();
        otto.click("Remove this limit");
        otto.click("Cancel");
        otto.sees("Hold");
        otto.screenIsAccessible();

        otto.click("Edit Ana Ruiz");
        otto.click("Lift the hold Library fees");
        assertThat(otto.page().getByText("Library fees")).hasCount(0);
    }
}
