package app.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.record.Bundle;
import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@BrowserTest
class RosterBrowserTest {

    private static final String OTTO = "office@school.example";

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    EnrollmentService enrollments;

    private Section art;

    @BeforeEach
    void school() {
        people.nobody();
        people.registrar(OTTO);
        UserId ana = people.student("ana@school.example").userId();
        people.student("Ben", "ben@school.example");
        var school = new School(mongo);
        art = school.lecture("1001", 5, 9);
        Section clash = school.lecture("1002", 5, 9);
        SignedIn.asStudent(ana, () -> enrollments.enroll(ana, Bundle.of(clash.id())));
    }

    @Test
    void theRegistrarPutsAStudentInUnlessTheRulesSayNoAndTakesThemOut(Visitor otto) {
        otto.signIn(OTTO);
        otto.open("/registrar/courses/C-1001?term=2026FA");
        otto.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Roster of"))
                .click();
        otto.seesHeading("Roster of Course C-1001, section 1001");
        otto.sees("Nobody here");
        otto.screenIsAccessible();

        otto.click("Put a student in…");
        choose(otto, "Ana Ruiz");
        otto.click("Put in");
        otto.sees("Ana Ruiz can't have a seat. They would be told:");
        otto.screenIsAccessible();
        assertThat(SeatsHeld.in(art.id(), mongo)).isEmpty();

        choose(otto, "Ben Ruiz");
        otto.click("Put in");
        otto.isTold("Ben Ruiz has a seat");
        assertThat(SeatsHeld.in(art.id(), mongo)).hasSize(1);
        otto.screenIsAccessible();

        otto.click("Drop Ben Ruiz");
        otto.sees("Drop Ben Ruiz?");
        otto.screenIsAccessible();
        otto.click("Drop");
        otto.isTold("Ben Ruiz is out");
        otto.sees("0 enrolled, 5 seats · 1 gone");
    }

    private static void choose(Visitor visitor, String student) {
        visitor.field("Student").fill(student);
        visitor.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(student))
                .click();
    }
}
