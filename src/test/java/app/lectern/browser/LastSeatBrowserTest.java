package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.people.TestSchoolPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@BrowserTest
class LastSeatBrowserTest {

    private static final String SUCCESS = "You are enrolled in Course C-1001";
    private static final String FULL = "Join the line for Course C-1001, section 1001";
    private static final String REFUSAL = "Course C-1001, section 1001, is full: all 1 seats are taken.";

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @LocalServerPort
    int port;

    private final CyclicBarrier bothReady = new CyclicBarrier(2);

    @BeforeEach
    void nobody() {
        people.nobody();
    }

    @Test
    void oneOfTwoStudentsGetsTheLastSeatAndTheOtherIsToldWhyNot() throws Exception {
        people.student("ana@school.example");
        people.student("ben@school.example");
        Section section = new School(mongo).lecture("1001", 1, 9);

        List<Boolean> enrolled = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var student : threads.invokeAll(List.of(racing("ana@school.example"), racing("ben@school.example")))) {
                enrolled.add(student.get());
            }
        }

        assertThat(enrolled).containsExactlyInAnyOrder(true, false);
        assertThat(SeatsHeld.in(section.id(), mongo)).hasSize(1);
    }

    /** Says whether they got the seat; who did not was refused, or saw the button change before it was theirs to press. */
    private Callable<Boolean> racing(String email) {
        return () -> {
            try (var chromium = Chromium.start();
                    var student = chromium.visitor("http://127.0.0.1:" + port)) {
                student.signIn(email);
                student.open("/course/C-1001");
                var enroll = student.button("Enroll in Course C-1001, section 1001");
                assertThat(enroll).isEnabled();
                var asSeen = enroll.elementHandle();
                bothReady.await(1, TimeUnit.MINUTES);
                asSeen.dispatchEvent("click");
                var answer = student.notifications(SUCCESS)
                        .or(student.page().locator(".objections").getByText(REFUSAL))
                        .or(student.button(FULL))
                        .first();
                assertThat(answer).isVisible();
                boolean enrolled = student.notifications(SUCCESS).isVisible();
                student.screenIsAccessible();
                return enrolled;
            }
        };
    }
}
