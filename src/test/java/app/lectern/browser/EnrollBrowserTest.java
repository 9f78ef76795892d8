package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.SectionId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.people.TestSchoolPeople;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@BrowserTest
class EnrollBrowserTest {

    private static final String EMAIL = "ana@school.example";

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    private School school;

    @BeforeEach
    void school() {
        people.nobody();
        people.student(EMAIL);
        school = new School(mongo);
    }

    @Test
    void aVisitorSignsInComesBackToTheCourseAndTakesItWithItsLaboratory(Visitor ana) {
        Section lecture = school.lecture("1001", 5, 9);
        Section lab = school.lab("1002", lecture, 5, 14);
        ana.open("/courses");
        ana.click("Enroll in Course C-1001, section 1001");
        ana.seesHeading("Log in");
        ana.logIn(EMAIL);

        assertThat(ana.page()).hasURL(Pattern.compile("/course/C-1001"));
        ana.sees("You wanted to enroll in Course C-1001, section 1001. Here it is:");
        ana.screenIsAccessible();
        ana.button("Enroll in Course C-1001, section 1001").first().click();
        ana.sees("Choose a laboratory");
        ana.screenIsAccessible();
        ana.click("Enroll");

        ana.isTold("You are enrolled in Course C-1001");
        assertThat(seats(lecture.id())).isOne();
        assertThat(seats(lab.id())).isOne();
        ana.open("/enrollment");
        ana.sees("4 credits in total");
        ana.sees("9:00");
        ana.sees("2:00");
        ana.screenIsAccessible();
    }

    @Test
    void aDoubleClickTakesOneSeat(Visitor ana) {
        Section lecture = school.lecture("1001", 5, 9);
        ana.signIn(EMAIL);
        ana.open("/courses");
        ana.button("Enroll in Course C-1001, section 1001").dblclick();

        ana.isTold("You are enrolled in Course C-1001");
        ana.sees("Enrolled");
        ana.sees("4 of 5 left");
        assertThat(ana.notifications("Course C-1001").count()).isLessThan(2);
        assertThat(seats(lecture.id())).isOne();
    }

    @Test
    void twoClicksBeforeTheFirstAnswerTakeOneSeatToo(Visitor ana) {
        Section lecture = school.lecture("1001", 5, 9);
        ana.signIn(EMAIL);
        ana.open("/course/C-1001");
        ana.button("Enroll in Course C-1001, section 1001").evaluate("it => { it.click(); it.click(); }");

        ana.isTold("You are enrolled in Course C-1001");
        ana.sees("Enrolled");
        assertThat(ana.notifications("Course C-1001").count()).isLessThan(2);
        assertThat(seats(lecture.id())).isOne();
    }

    @Test
    void saysEveryReasonWhereTheStudentLooks(Visitor ana) {
        school.lecture("1001", 5, 9);
        school.lecture("1002", 0, 9);
        ana.signIn(EMAIL);
        ana.open("/courses");
        ana.click("Enroll in Course C-1001, section 1001");
        ana.sees("Enrolled");
        ana.click("Join the line for Course C-1002, section 1002");

        ana.sees("You can't enroll yet");
        ana.sees("Course C-1002, section 1002, is full");
        ana.sees("Course C-1002 meets at the same time as Course C-1001");
        ana.screenIsAccessible();
    }

    @Test
    void aDroppedCourseIsGoneAndItsSeatFreeOnceThatIsConfirmed(Visitor ana) {
        Section lecture = school.lecture("1001", 5, 9);
        ana.signIn(EMAIL);
        ana.open("/course/C-1001");
        ana.click("Enroll in Course C-1001, section 1001");
        ana.isTold("You are enrolled in Course C-1001");

        ana.open("/enrollment");
        ana.click("Drop Course C-1001");
        ana.sees("Drop Course C-1001?");
        ana.screenIsAccessible();
        ana.click("Keep it");
        assertThat(seats(lecture.id())).isOne();
        ana.click("Drop Course C-1001");
        ana.click("Drop");

        ana.isTold("You dropped Course C-1001");
        ana.sees("You are not enrolled in any class.");
        assertThat(seats(lecture.id())).isZero();
        ana.screenIsAccessible();
        ana.follow("Find courses");
        ana.sees("5 of 5 left");
    }

    private int seats(SectionId section) {
        return SeatsHeld.in(section, mongo).size();
    }
}
