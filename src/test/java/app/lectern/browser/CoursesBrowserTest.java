package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lectern.catalog.School;
import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@BrowserTest
class CoursesBrowserTest {

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void school() {
        people.nobody();
        var school = new School(mongo);
        for (int i = 1001; i <= 1012; i++) {
            school.lecture(Integer.toString(i), i % 2 == 0 ? 0 : 5, 9);
        }
    }

    @Test
    void aFilterLivesInTheAddressAndCanBeCopiedToAFriend(Visitor ana, Visitor friend) {
        ana.open("/courses");
        ana.sees("12 sections");
        ana.screenIsAccessible();
        ana.field("Open seats only").check();
        ana.sees("6 sections");
        ana.type("Search", "c-1007");
        ana.sees("1 section");
        assertThat(ana.page()).hasURL(Pattern.compile("\\?.*q=c-1007"));
        seesOnlySection1007(ana);

        friend.open(ana.page().url());
        seesOnlySection1007(friend);
        assertThat(friend.field("Search")).hasValue("c-1007");
        assertThat(friend.field("Open seats only")).isChecked();
        friend.screenIsAccessible();
    }

    @Test
    void aFilterStaysThroughReloadAndBack(Visitor ana) {
        ana.open("/courses?q=c-1007");
        seesOnlySection1007(ana);
        ana.page().reload();
        seesOnlySection1007(ana);

        ana.follow("Course C-1007");
        ana.seesHeading("Course C-1007");
        ana.screenIsAccessible();
        ana.page().goBack();
        seesOnlySection1007(ana);
        assertThat(ana.field("Search")).hasValue("c-1007");
    }

    @Test
    void thereAreCardsOnAPhone(Visitor ana) {
        ana.resize(Visitor.NARROW);
        ana.open("/courses?q=c-1007");

        assertThat(ana.page().locator(".section-card")).hasCount(1);
        ana.sees("C-1007 · Section 1007 · 4 credits");
    }

    @Test
    void saysWhatToDoWhenNothingIsFound(Visitor ana) {
        ana.open("/courses?q=nothing");
        ana.seesHeading("No section matches");
        ana.screenIsAccessible();

        ana.click("Clear the filters");
        ana.sees("12 sections");
    }

    private static void seesOnlySection1007(Visitor visitor) {
        visitor.sees("1 section");
        assertThat(visitor.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Course C-"))))
                .hasText("Course C-1007");
    }
}
