package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Component;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.record.Bundle;
import app.lectern.people.TestSchoolPeople;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "lectern.undo=10s")
class RegistrationBrowserTest {

    private static final String ANA = "ana@school.example";
    private static final String BEN = "ben@school.example";

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    EnrollmentService enrollments;

    private School school;
    private UserId ana;
    private UserId ben;

    @BeforeEach
    void school() {
        people.nobody();
        ana = people.student(ANA).userId();
        ben = people.student(BEN).userId();
        school = new School(mongo);
    }

    @Test
    void whoWaitsGetsTheSeatWhenAnotherDropsInTheirOwnBrowser(Visitor anaBrowser, Visitor benBrowser) {
        Section art = school.lecture("1001", 1, 9);
        enroll(ben, art);
        anaBrowser.signIn(ANA);
        anaBrowser.open("/course/C-1001");
        anaBrowser.click("Join the line for Course C-1001, section 1001");
        anaBrowser.isTold("You are first in line for Course C-1001");
        anaBrowser.sees("You get the next free seat that you may take");
        anaBrowser.screenIsAccessible();

        benBrowser.signIn(BEN);
        benBrowser.open("/enrollment");
        benBrowser.click("Drop Course C-1001");
        benBrowser.click("Drop");
        benBrowser.isTold("You dropped Course C-1001");

        assertThat(anaBrowser.page().locator(".enrolled").first()).isVisible();
        assertThat(SeatsHeld.in(art.id(), mongo)).hasSize(1);
        assertThat(held(ana)).containsExactly(art.id());
    }

    @Test
    void threeReasonsAtOnceAndASwapAndAnUndo(Visitor visitor) {
        Section first = school.lecture("1001", 5, 9);
        enroll(ana, first);
        enroll(ana, school.save(School.section("C-2000", "2000", Component.LECTURE, null, 12, 5, 15)));
        school.save(School.section("C-1002", "1002", Component.LECTURE, null, 8, 0, 9));
        Section other = school.lectureOf(new CourseId("C-1001"), "1003", 5, 11);
        visitor.signIn(ANA);
        visitor.open("/course/C-1002");
        visitor.click("Join the line for Course C-1002, section 1002");
        visitor.sees("Course C-1002 meets at the same time as Course C-1001");
        visitor.sees("You would have 24 credits; the limit is 18");
        visitor.sees("Course C-1002, section 1002, is full");
        assertThat(visitor.page().locator(".objections")).isFocused();
        visitor.screenIsAccessible();

        visitor.open("/enrollment");
        visitor.click("Swap Course C-1001");
        visitor.page().getByText("Section 1003").click();
        visitor.screenIsAccessible();
        visitor.click("Swap");
        visitor.isTold("You are enrolled in Course C-1001 and gave up Course C-1001, section 1001");
        assertThat(held(ana)).contains(other.id()).doesNotContain(first.id());

        visitor.click("Drop Course C-1001");
        visitor.click("Drop");
        visitor.button("Undo dropping Course C-1001").click();
        visitor.isTold("You have Course C-1001 back");
        assertThat(held(ana)).contains(other.id());
    }

    @Test
    void aPlanIsFilledValidatedAndRegistered(Visitor visitor) {
        Section art = school.lecture("1001", 5, 9);
        school.lecture("1002", 5, 9);
        visitor.signIn(ANA);
        visitor.page().setViewportSize(1600, 900);
        visitor.open("/courses");
        visitor.click("Put Course C-1001, section 1001, into the plan");
        assertThat(visitor.page().locator(".plan-row")).hasCount(1);
        visitor.click("Put Course C-1002, section 1002, into the plan");
        assertThat(visitor.page().locator(".plan-row")).hasCount(2);
        visitor.click("Validate");
        visitor.sees("Course C-1002 meets at the same time as Course C-1001");
        visitor.open("/plan");
        visitor.screenIsAccessible();
        visitor.click("Register all");
        visitor.sees("1 of 2 courses registered; the rest says why not.");
        assertThat(held(ana)).containsExactly(art.id());
    }

    @Test
    void aWindowOpensWhileThePageIsOpen(Visitor visitor) {
        Section art = school.lecture("1001", 5, 9);
        visitor.signIn(ANA);
        school.opens(LocalDateTime.now(ZoneOffset.UTC).plusSeconds(25));
        visitor.open("/course/C-1001");
        visitor.click("Enroll in Course C-1001, section 1001");
        visitor.sees("Registration opens for you in 1 minute");
        assertThat(visitor.page().getByText("Nothing is in the way any more.")).isVisible();
        visitor.click("Enroll");
        visitor.isTold("You are enrolled in Course C-1001");
        assertThat(held(ana)).containsExactly(art.id());
    }

    private void enroll(UserId student, Section section) {
        SignedIn.asStudent(student, () -> enrollments.enroll(student, Bundle.of(section.id())));
    }

    private List<SectionId> held(UserId student) {
        return SignedIn.asStudent(student, () -> enrollments.heldBy(student, School.TERM)).stream()
                .map(it -> it.sectionId())
                .toList();
    }
}
