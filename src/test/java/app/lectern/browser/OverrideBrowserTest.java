package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.record.Bundle;
import app.lectern.people.TestSchoolPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@BrowserTest
class OverrideBrowserTest {

    private static final String ANA = "ana@school.example";
    private static final String OTTO = "office@school.example";

    /** Longer than any column is wide. */
    private static final String LETTER = "https://letters.school.example/recommendations/ana-ruiz/2026.pdf";

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    EnrollmentService enrollments;

    private UserId ana;
    private Section clash;

    @BeforeEach
    void clash() {
        people.nobody();
        people.registrar(OTTO);
        ana = people.student(ANA).userId();
        var school = new School(mongo);
        Section art = school.lecture("1001", 5, 9);
        clash = school.lecture("1002", 5, 9);
        SignedIn.asStudent(ana, () -> enrollments.enroll(ana, Bundle.of(art.id())));
    }

    @Test
    void aStudentAsksTheRegistrarGrantsAndTheStudentGoesOn(Visitor anaBrowser, Visitor ottoBrowser) {
        anaBrowser.signIn(ANA);
        anaBrowser.open("/course/C-1002");
        anaBrowser.click("Enroll in Course C-1002, section 1002");
        anaBrowser.click("Ask the registrar…");
        assertThat(anaBrowser.field("Reason")).isFocused();
        anaBrowser.screenIsAccessible();
        anaBrowser.type("Reason", "I graduate in May: " + LETTER);
        anaBrowser.click("Send");
        anaBrowser.sees("no answer yet.");
        assertThat(anaBrowser.page().locator(".objections")).isFocused();
        anaBrowser.screenIsAccessible();

        ottoBrowser.signIn(OTTO);
        ottoBrowser.open("/registrar/overrides");
        ottoBrowser.sees("I graduate in May");
        ottoBrowser.screenIsAccessible();
        ottoBrowser.click("Request of Ana Ruiz");
        ottoBrowser.sees("I graduate in May");
        ottoBrowser.screenIsAccessible();
        ottoBrowser.type("Answer to the student", "Only this once");
        ottoBrowser.click("Grant");
        ottoBrowser.isTold("Granted to Ana Ruiz");

        assertThat(anaBrowser.page().getByText("Nothing is in the way any more."))
                .isVisible();
        anaBrowser.sees("“Only this once”");
        anaBrowser.screenIsAccessible();
        anaBrowser.click("Enroll");
        anaBrowser.isTold("You are enrolled in Course C-1002");
        assertThat(SeatsHeld.in(clash.id(), mongo)).hasSize(1);
        anaBrowser.open("/enrollment");
        anaBrowser.sees("and you used it.");
        anaBrowser.screenIsAccessible();
    }
}
