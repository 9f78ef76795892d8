package app.lectern.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.catalog.Reservation;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.storage.TestDatabase;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class CatalogApiIntegrationTest {

    private static final String COURSES = "/api/v1/courses";

    @Autowired
    MockMvc mvc;

    @Autowired
    MongoTemplate mongo;

    private School school;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
    }

    @Test
    void tellsTerms() throws Exception {
        mvc.perform(get("/api/v1/terms"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].term").value("2026FA"))
                .andExpect(jsonPath("$[0].name").value("Fall 2026"))
                .andExpect(jsonPath("$[0].starts").value("2020-01-01"))
                .andExpect(jsonPath("$[0].creditLimit").value(18))
                .andExpect(jsonPath("$[0].zone").value("UTC"))
                .andExpect(jsonPath("$[0].addDeadline").doesNotExist());
        school.closes(LocalDate.of(2026, 9, 4), LocalDate.of(2026, 9, 11));
        mvc.perform(get("/api/v1/terms"))
                .andExpect(jsonPath("$[0].addDeadline").value("2026-09-04"))
                .andExpect(jsonPath("$[0].dropDeadline").value("2026-09-11"));
    }

    @Test
    void tellsTheWindowsOfATerm() throws Exception {
        Document window = new Document("classifications", List.of("SENIOR", "JUNIOR"))
                .append("opens", "2026-04-06T08:00")
                .append("closes", "2026-04-07T17:00:00");
        mongo.updateFirst(
                new Query(),
                new Update()
                        .set("zone", "America/Chicago")
                        .set("withdrawDeadline", "2026-10-23")
                        .set("windows", List.of(window)),
                Term.class);
        mvc.perform(get("/api/v1/terms"))
                .andExpect(jsonPath("$[0].withdrawDeadline").value("2026-10-23"))
                .andExpect(jsonPath("$[0].windows[0].classifications").value(contains("JUNIOR", "SENIOR")))
                .andExpect(jsonPath("$[0].windows[0].opens").value("2026-04-06T13:00:00Z"))
                .andExpect(jsonPath("$[0].windows[0].closes").value("2026-04-07T22:00:00Z"));
    }

    @Test
    void tellsWhoMayHaveASeatAndHowManyWait() throws Exception {
        var section = school.lecture("1001", 30, 9);
        mongo.updateFirst(
                new Query(),
                new Update()
                        .set("waiting", 2)
                        .set("waitlistCapacity", 5)
                        .set("reserved", List.of(new Reservation("Frosh", 8)))
                        .set("reservedUntil", LocalDate.of(2026, 8, 28))
                        .set("restriction", new Document("except", List.of("GRADUATE"))),
                Section.class);
        mvc.perform(get("/api/v1/sections/" + section.id()))
                .andExpect(jsonPath("$.waiting").value(2))
                .andExpect(jsonPath("$.waitlistCapacity").value(5))
                .andExpect(jsonPath("$.reserved[0].group").value("Frosh"))
                .andExpect(jsonPath("$.reserved[0].seats").value(8))
                .andExpect(jsonPath("$.reservedUntil").value("2026-08-28"))
                .andExpect(jsonPath("$.restriction.except").value(contains("GRADUATE")))
                .andExpect(jsonPath("$.restriction.only").isEmpty())
                .andExpect(jsonPath("$.restriction.majors").isEmpty());
    }

    @Test
    void tellsASection() throws Exception {
        var lecture = school.lecture("1001", 30, 9);
        var lab = school.lab("1002", lecture, 10, 13);
        mvc.perform(get("/api/v1/sections/" + lab.id()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sectionId").value("2026FA-1002"))
                .andExpect(jsonPath("$.courseID").value("C-1001"))
                .andExpect(jsonPath("$.component").value("LAB"))
                .andExpect(jsonPath("$.belongsTo").value("2026FA-1001"))
                .andExpect(jsonPath("$.seatsLeft").value(10))
                .andExpect(jsonPath("$.taken").value(0))
                .andExpect(jsonPath("$.meetings[0].days").value(contains("MON")))
                .andExpect(jsonPath("$.meetings[0].start").value("13:00:00"))
                .andExpect(jsonPath("$.meetings[0].from").value("2026-08-24"))
                .andExpect(jsonPath("$.instructors").value(contains("Ada Okafor")))
                .andExpect(jsonPath("$.status").value("OPEN"));
    }

    @Test
    void tellsACourseWithItsSections() throws Exception {
        school.lab("1002", school.lecture("1001", 30, 9), 10, 13);
        mvc.perform(get(COURSES + "/C-1001").param("term", "2026FA"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.courseID").value("C-1001"))
                .andExpect(jsonPath("$.description").value("About C-1001"))
                .andExpect(jsonPath("$.sections[*].sectionId").value(contains("2026FA-1001", "2026FA-1002")));
        mvc.perform(get(COURSES + "/C-1001").param("term", "2099SP"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sections").isEmpty());
    }

    @Test
    void pagesAndSorts() throws Exception {
        IntStream.range(10, 15).forEach(number -> school.lecture("" + number, 5, 9));
        courses("page=1&size=2&sort=courseID,desc")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content[*].courseID").value(contains("C-12", "C-11")))
                .andExpect(jsonPath("$.page.number").value(1))
                .andExpect(jsonPath("$.page.size").value(2))
                .andExpect(jsonPath("$.page.totalElements").value(5))
                .andExpect(jsonPath("$.page.totalPages").value(3));
        courses("page=1000000")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content").isEmpty());
        courses("size=2147483647").andExpect(jsonPath("$.page.size").value(200));
        courses("q=&subject=&open=&page=&size=&sort=courseID,asc")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content").value(hasSize(5)));
    }

    @Test
    void findsCoursesOfATermWithTheirSections() throws Exception {
        school.lecture("1001", 0, 9);
        school.lecture("1002", 5, 9);
        courses("term=2026FA&q=c1001")
                .andExpect(jsonPath("$.content[0].sections[0].sectionId").value("2026FA-1001"))
                .andExpect(jsonPath("$.page.totalElements").value(1));
        courses("term=2026FA&open=true")
                .andExpect(jsonPath("$.content[*].courseID").value(contains("C-1002")));
        courses("term=2026FA&subject=NONE").andExpect(jsonPath("$.content").isEmpty());
        courses("term=1999XX")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1",
                "page=1000001",
                "page=2147483648",
                "page=x",
                "size=0",
                "size=-5",
                "size=99999999999",
                "sort=password,asc",
                "sort=title,sideways",
                "sort=,",
                "sort=,asc",
                "sort=title,asc&sort=credits,asc",
                "term=no%20term",
                "term=x12345678901234567890",
                "open=maybe",
                "open=true"
            })
    void malformedParametersAreBadRequests(String query) throws Exception {
        courses(query)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void saysWhatOfASearchIsLeftOut() throws Exception {
        courses("q=a%20b%20c%20d%20e%20f%20g%20h").andExpect(header().doesNotExist("Search-Left-Out"));
        courses("q=a%20b%20c%20d%20e%20f%20g%20h%20i")
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Search-Left-Out", "all but the first 8 words within the first 200 characters"));
        mvc.perform(get("/api/v1/terms").param("q", "a ".repeat(9)))
                .andExpect(header().doesNotExist("Search-Left-Out"));
    }

    @Test
    void oddSearchesAreHarmless() throws Exception {
        school.lecture("1001", 5, 9);
        for (String odd :
                List.of("\0", "[", ".*", "\\", "🎓", "\u202e", "(a+)+$", "x".repeat(5_000), "a ".repeat(2_000))) {
            for (String term : List.of("2026FA", "2099SP")) {
                int answer = mvc.perform(get(COURSES).param("q", odd).param("term", term))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(answer).as(odd).isEqualTo(200);
            }
            mvc.perform(get(COURSES).param("q", odd)).andExpect(status().isOk());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/courses/NONE-1",
                "/courses/%20",
                "/courses/%C3%A9%F0%9F%8E%93",
                "/sections/2026FA-9",
                "/sections/nonsense",
                "/sections/-",
                "/sections/2026FA-",
                "/terms/2026FA"
            })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        mvc.perform(get(URI.create("/api/v1" + path)))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get("/api/v1/sections/" + "9".repeat(5_000))).andExpect(status().isNotFound());
    }

    private ResultActions courses(String query) throws Exception {
        return mvc.perform(get(URI.create(COURSES + "?" + query)));
    }
}
