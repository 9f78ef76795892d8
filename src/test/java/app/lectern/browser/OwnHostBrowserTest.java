package app.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.catalog.School;
import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@BrowserTest
class OwnHostBrowserTest {

    private static final List<String> INLINE = List.of("data", "blob");

    @Autowired
    TestSchoolPeople people;

    @Autowired
    MongoTemplate mongo;

    @LocalServerPort
    int port;

    @BeforeEach
    void school() {
        people.nobody();
        new School(mongo).lecture("1001", 5, 9);
    }

    @Test
    void nothingIsLoadedFromElsewhere(Visitor visitor) {
        people.registrar("office@school.example");
        Set<String> asked = new LinkedHashSet<>();
        visitor.context().onRequest(request -> note(request, asked));
        see(visitor, "/", "Course registration that you can trust");
        see(visitor, "/courses/1999FA", "There is no such page");
        see(visitor, "/courses", "Courses, Fall 2026");
        see(visitor, "/course/C-1001", "Course C-1001");
        see(visitor, "/register", "Register");
        visitor.signIn("office@school.example");
        see(visitor, "/courses", "Courses, Fall 2026");
        see(visitor, "/account", "Your account");
        see(visitor, "/registrar/import", "Import");

        assertThat(asked).containsExactly("127.0.0.1:" + port);
    }

    private static void see(Visitor visitor, String path, String heading) {
        visitor.open(path);
        visitor.seesHeading(heading);
        visitor.screenIsAccessible();
    }

    private static void note(Request request, Set<String> asked) {
        var address = URI.create(request.url().split("[?#,]")[0]);
        if (!INLINE.contains(address.getScheme())) {
            asked.add(address.getAuthority());
        }
    }
}
