package app.lectern.enrollment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.data.mongodb.core.query.Update.update;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.people.Role;
import app.lectern.people.TestPeople;
import app.lectern.storage.TestDatabase;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class EnrollmentsApiIntegrationTest {

    private static final String ENROLLMENTS = "/api/v1/enrollments";

    @Autowired
    MockMvc mvc;

    @Autowired
    MongoTemplate mongo;

    private School school;
    private String ana;
    private String ben;
    private String registrar;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
        var people = new TestPeople(mongo);
        ana = people.token(people.student(1));
        ben = people.token(people.student(2));
        registrar = people.token(people.add(3, Role.ADMIN, null));
    }

    @Test
    void aSeatIsCreatedOnceAndToldTheSameWayAgain() throws Exception {
        Section art = school.lecture("1001", 1, 9);
        String first = enroll(ana, one(art))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sectionId").value("2026FA-1001"))
                .andExpect(jsonPath("$.courseID").value("C-1001"))
                .andExpect(jsonPath("$.term").value("2026FA"))
                .andExpect(jsonPath("$.status").value("ENROLLED"))
                .andExpect(jsonPath("$.seat").value(1))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String second = enroll(ana, one(art))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aBundleIsAnsweredByAList() throws Exception {
        Section lecture = school.lecture("1001", 5, 9);
        Section lab = school.lab("1002", lecture, 5, 13);
        String body = "{\"sectionIds\": [\"" + lecture.id() + "\", \"" + lab.id() + "\"]}";
        enroll(ana, body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$").value(hasSize(2)));
        enroll(ana, body).andExpect(status().isOk()).andExpect(jsonPath("$").value(hasSize(2)));
    }

    @Test
    void aRefusalListsEveryObjectionWithItsRemedy() throws Exception {
        enroll(ana, one(school.lecture("1001", 1, 9))).andExpect(status().isCreated());
        enroll(ana, one(school.lecture("1002", 0, 9)))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.objections[*].code").value(contains("TIME_CONFLICT", "SECTION_FULL")))
                .andExpect(jsonPath("$.objections[*].message").value(everyItem(not(blankOrNullString()))))
                .andExpect(jsonPath("$.objections[*].remedy").value(everyItem(not(blankOrNullString()))))
                .andExpect(jsonPath("$.objections[0].with").value("2026FA-1001"));
    }

    @Test
    void afterTheLastDaysNobodyEnrollsOrDrops() throws Exception {
        Section art = school.lecture("1001", 5, 9);
        enroll(ana, one(art)).andExpect(status().isCreated());
        school.closes(LocalDate.of(2026, 9, 4), LocalDate.of(2026, 9, 11));

        enroll(ben, one(art))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.objections[*].code").value(contains("REGISTRATION_CLOSED")))
                .andExpect(jsonPath("$.objections[0].lastDay").value("2026-09-04"));
        as(ana, delete(ENROLLMENTS + "/" + art.id()))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("Dropping in Fall 2026 ended on Sep 11, 2026."))
                .andExpect(jsonPath("$.objections[0].code").value("DROP_CLOSED"))
                .andExpect(jsonPath("$.objections[0].section").value("2026FA-1001"))
                .andExpect(jsonPath("$.objections[0].lastDay").value("2026-09-11"))
                .andExpect(jsonPath("$.objections[0].remedy").value(not(blankOrNullString())));
        held(ana).andExpect(jsonPath("$[*].sectionId").value(contains("2026FA-1001")));
    }

    @Test
    void callersSeeAndDropTheirOwnOnly() throws Exception {
        Section art = school.lecture("1001", 5, 9);
        enroll(ana, one(art));
        held(ana).andExpect(jsonPath("$[*].sectionId").value(contains("2026FA-1001")));
        held(ben).andExpect(status().isOk()).andExpect(jsonPath("$").isEmpty());
        as(ben, delete(ENROLLMENTS + "/" + art.id())).andExpect(status().isNotFound());
        as(ana, delete(ENROLLMENTS + "/" + art.id()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].status").value("DROPPED"));
        as(ana, delete(ENROLLMENTS + "/" + art.id())).andExpect(status().isNotFound());
        as(ana, delete(ENROLLMENTS + "/nonsense")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "{}",
                "{\"sectionIds\": []}",
                "{\"sectionIds\": [null]}",
                "{\"sectionIds\": {}}",
                "{\"sectionIds\": [[]]}",
                "{\"sectionId\": {}}",
                "{\"sectionId\": null, \"sectionIds\": null}",
                "{\"sectionId\": \"2026FA-1\", \"sectionIds\": [\"2026FA-2\"]}",
                "{\"sectionIds\": [\"2026FA-1\", \"2027SP-1\"]}"
            })
    void whatCanNotBeUnderstoodIsABadRequest(String body) throws Exception {
        enroll(ana, body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sectionId\": \"2026FA-9999\"}",
                "{\"sectionId\": \"nonsense\"}",
                "{\"sectionId\": \"\"}",
                "{\"sectionId\": \"2026FA-\\u0000\"}",
                "{\"sectionId\": \"2026FA-.*\"}",
                "{\"sectionId\": \"🎓-🎓\"}",
                "{\"sectionId\": 99999999999999999999999}",
                "{\"sectionIds\": [\"2026FA-1001\", \"2026FA-9999\"]}"
            })
    void aSectionThatIsNotThereIsNotFound(String body) throws Exception {
        school.lecture("1001", 5, 9);
        enroll(ana, body)
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        held(ana).andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void absurdAmountsAreRefused() throws Exception {
        String ids = IntStream.range(0, 10_000)
                .mapToObj(number -> "\"2026FA-" + number + "\"")
                .collect(Collectors.joining(","));
        enroll(ana, "{\"sectionIds\": [" + ids + "]}").andExpect(status().isBadRequest());
        String same = String.join(",", Collections.nCopies(10_000, "\"2026FA-1\""));
        enroll(ana, "{\"sectionIds\": [" + same + "]}").andExpect(status().isBadRequest());
        enroll(ana, "{\"sectionId\": \"" + "9".repeat(100_000) + "\"}").andExpect(status().isNotFound());
        enroll(ana, "[".repeat(50_000)).andExpect(status().isBadRequest());
    }

    @Test
    void oddTermsAreBadRequests() throws Exception {
        as(ana, get(ENROLLMENTS)).andExpect(status().isBadRequest());
        as(ana, get(ENROLLMENTS).param("term", "")).andExpect(status().isBadRequest());
        as(ana, get(ENROLLMENTS).param("term", "../..")).andExpect(status().isBadRequest());
        as(ana, get(ENROLLMENTS).param("term", "1999XX"))
                .andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void onlyStudentsMayEnroll() throws Exception {
        Section art = school.lecture("1001", 5, 9);
        for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
            json(one(art)), get(ENROLLMENTS).param("term", "2026FA"), delete(ENROLLMENTS + "/" + art.id())
        }) {
            as(registrar, request)
                    .andExpect(status().isForbidden())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        }
        mvc.perform(json(one(art))).andExpect(status().isUnauthorized());
    }

    @Test
    void theRosterIsForTheRegistrar() throws Exception {
        Section art = school.lecture("1001", 5, 9);
        enroll(ana, one(art));
        String roster = "/api/v1/sections/" + art.id() + "/roster";
        as(registrar, get(roster))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").value(hasSize(1)))
                .andExpect(jsonPath("$[0].user_id").value(1))
                .andExpect(jsonPath("$[0].first_name").value("First1"))
                .andExpect(jsonPath("$[0].last_name").value("Last1"))
                .andExpect(jsonPath("$[0].status").value("ENROLLED"))
                .andExpect(jsonPath("$[0].seat").isNumber())
                .andExpect(jsonPath("$[0].since").isString());
        as(ana, get(roster)).andExpect(status().isForbidden());
        mvc.perform(get(roster)).andExpect(status().isUnauthorized());
        as(registrar, get("/api/v1/sections/2026FA-9/roster")).andExpect(status().isNotFound());
        as(registrar, get("/api/v1/sections/nonsense/roster")).andExpect(status().isNotFound());
    }

    @Test
    void theRosterIsToBeHadAsCsvToo() throws Exception {
        Section art = school.lecture("1001", 1, 9);
        enroll(ana, one(art));
        as(registrar, get("/api/v1/sections/" + art.id() + "/roster").accept("text/csv"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(header().string("Content-Disposition", containsString("2026FA-1001-roster.csv")))
                .andExpect(content().string(startsWith("""
                        user_id,first_name,last_name,status,seat,ticket,position,since\r
                        1,First1,Last1,ENROLLED,1,""")));
    }

    @Test
    void aRosterForASpreadsheetHasNoFormulas() throws Exception {
        Section art = school.lecture("1001", 1, 9);
        enroll(ana, one(art));
        mongo.updateFirst(query(where("user_id").is(1)), update("first_name", "=1+1"), "user");
        String roster = "/api/v1/sections/" + art.id() + "/roster";

        as(registrar, get(roster + "?spreadsheet=true").accept("text/csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("\uFEFFuser_id,")))
                .andExpect(content().string(containsString("1,'=1+1,Last1,")));
        as(registrar, get(roster).accept("text/csv")).andExpect(content().string(containsString("1,=1+1,Last1,")));
    }

    @Test
    void whoWaitsIsOnTheRosterAndKnowsTheirPlace() throws Exception {
        Section art = school.lecture("1001", 1, 9);
        enroll(ana, one(art));
        enroll(ben, one(art))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.objections[0].capacity").value(1));
        enroll(ben, "{\"sectionId\": \"2026FA-1001\", \"waitlist\": true}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("WAITLISTED"))
                .andExpect(jsonPath("$.position").value(1))
                .andExpect(jsonPath("$.seat").doesNotExist());
        held(ben).andExpect(jsonPath("$[*].status").value(contains("WAITLISTED")));
        String roster = "/api/v1/sections/" + art.id() + "/roster";
        as(registrar, get(roster))
                .andExpect(jsonPath("$[*].status").value(contains("ENROLLED", "WAITLISTED")))
                .andExpect(jsonPath("$[1].user_id").value(2))
                .andExpect(jsonPath("$[1].ticket").isNumber())
                .andExpect(jsonPath("$[1].position").value(1))
                .andExpect(jsonPath("$[1].seat").doesNotExist());
        as(registrar, get(roster).accept("text/csv"))
                .andExpect(content().string(containsString("2,First2,Last2,WAITLISTED,,1,1,")));

        as(ben, delete(ENROLLMENTS + "/" + art.id()))
                .andExpect(jsonPath("$[0].status").value("LEFT"));
        held(ben).andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void theHistorySaysWhatHappenedByWhom() throws Exception {
        Section art = school.lecture("1001", 1, 9);
        enroll(ana, one(art));
        enroll(ben, one(school.lecture("1002", 1, 9)));
        enroll(ben, "{\"sectionId\": \"2026FA-1001\", \"waitlist\": true, \"ifPromotedDrop\": \"2026FA-1002\"}")
                .andExpect(status().isCreated());
        held(ben)
                .andExpect(jsonPath("$[0].ifPromotedDrop").doesNotExist())
                .andExpect(jsonPath("$[1].status").value("WAITLISTED"))
                .andExpect(jsonPath("$[1].ifPromotedDrop").value("2026FA-1002"));
        as(ana, delete(ENROLLMENTS + "/" + art.id()));
        await().untilAsserted(
                        () -> held(ben).andExpect(jsonPath("$[*].status").value(contains("ENROLLED", "DROPPED"))));

        as(ben, get(ENROLLMENTS + "/history").param("term", "2026FA"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].event").value(contains("ENROLLED", "JOINED", "DROPPED", "PROMOTED")))
                .andExpect(jsonPath("$[*].by").value(contains("you", "you", "line", "line")))
                .andExpect(jsonPath("$[1].ticket").value(1))
                .andExpect(jsonPath("$[3].seat").value(1));
        as(ana, delete(ENROLLMENTS + "/history")).andExpect(status().isMethodNotAllowed());
    }

    @Test
    void aSwapIsDoneOnceForItsKey() throws Exception {
        Section art = school.lecture("1001", 1, 9);
        Section math = school.lecture("1002", 1, 9);
        enroll(ana, one(art));
        as(ana, to(post(ENROLLMENTS + "/" + art.id() + "/swap"), one(math)).header("Idempotency-Key", "s"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sectionId").value("2026FA-1002"));
        as(ana, to(post(ENROLLMENTS + "/" + art.id() + "/swap"), one(math)).header("Idempotency-Key", "s"))
                .andExpect(status().isOk());
        held(ana)
                .andExpect(jsonPath("$[*].sectionId").value(contains("2026FA-1002", "2026FA-1001")))
                .andExpect(jsonPath("$[*].status").value(contains("ENROLLED", "DROPPED")));
        as(ana, post(ENROLLMENTS + "/" + art.id() + "/undo")).andExpect(status().isNotFound());
        as(ana, to(post(ENROLLMENTS), one(art)).header("Idempotency-Key", "s"))
                .andExpect(status().isUnprocessableContent());
        as(ana, to(post(ENROLLMENTS), one(art)).header("Idempotency-Key", "x".repeat(256)))
                .andExpect(status().isBadRequest());
    }

    private static MockHttpServletRequestBuilder to(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    @Test
    void nothingIsDoneForWhoWouldNotUnderstandTheAnswer() throws Exception {
        Section art = school.lecture("1001", 1, 9);
        as(ana, json(one(art)).accept(MediaType.TEXT_HTML)).andExpect(status().isNotAcceptable());
        as(ana, json(one(art)).header("Accept", "not a type")).andExpect(status().isNotAcceptable());
        held(ana).andExpect(jsonPath("$").isEmpty());
        enroll(ana, one(art)).andExpect(status().isCreated());
        as(ana, delete(ENROLLMENTS + "/" + art.id()).accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotAcceptable());
        held(ana).andExpect(jsonPath("$").isNotEmpty());
    }

    private ResultActions held(String token) throws Exception {
        return as(token, get(ENROLLMENTS).param("term", "2026FA"));
    }

    private ResultActions enroll(String token, String body) throws Exception {
        return as(token, json(body));
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return post(ENROLLMENTS).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions as(String token, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token));
    }

    private static String one(Section section) {
        return "{\"sectionId\": \"" + section.id() + "\"}";
    }
}
