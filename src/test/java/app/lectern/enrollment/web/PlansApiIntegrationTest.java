package app.lectern.enrollment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.base.UserId;
import app.lectern.catalog.School;
import app.lectern.catalog.Section;
import app.lectern.people.TestPeople;
import app.lectern.storage.CommandCount;
import app.lectern.storage.TestDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class PlansApiIntegrationTest {

    private static final String PLANS = "/api/v1/plans";

    @Autowired
    MockMvc mvc;

    @Autowired
    MockMvcTester tester;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    CommandCount commands;

    private School school;
    private TestPeople people;
    private String ana;
    private String ben;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        school = new School(mongo);
        people = new TestPeople(mongo);
        ana = people.token(people.student(1));
        ben = people.token(people.student(2));
    }

    @Test
    void aPlanIsMadeChangedAndRemoved() throws Exception {
        Section art = school.lecture("1001", 5, 9);
        String plan = make(" Mine ", art);
        as(ana, get(plan))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Mine"))
                .andExpect(jsonPath("$.term").value("2026FA"))
                .andExpect(jsonPath("$.sections").value(contains("2026FA-1001")))
                .andExpect(jsonPath("$.gone").doesNotExist())
                .andExpect(jsonPath("$.version").value(0));
        as(ana, json(put(plan), "{\"name\": \"Other\", \"sections\": [], \"version\": 0}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        as(ana, json(put(plan), "{\"name\": \"Third\", \"sections\": [], \"version\": 0}"))
                .andExpect(status().isConflict());
        as(ana, get(PLANS).param("term", "2026FA"))
                .andExpect(jsonPath("$[*].name").value(contains("Other")));
        as(ana, delete(plan)).andExpect(status().isNoContent());
        as(ana, get(plan)).andExpect(status().isNotFound());
    }

    /** Each time by a token that is looked up for it: one that is known may be forgotten while the plans are made. */
    @Test
    void manyPlansAreReadAsQuicklyAsFew() throws Exception {
        Section art = school.lecture("1001", 5, 9);
        make("Mine", art);
        ana = people.token(new UserId(1));
        List<String> forOne = commands.during(() -> readPlans(1));
        for (int i = 1; i < 100; i++) {
            make("Plan " + i, art);
        }
        ana = people.token(new UserId(1));
        assertThat(commands.during(() -> readPlans(100))).isEqualTo(forOne);
    }

    @Test
    void somebodyElsesPlanIsNotFound() throws Exception {
        String plan = make("Mine", school.lecture("1001", 5, 9));
        as(ben, get(plan)).andExpect(status().isNotFound());
        as(ben, delete(plan)).andExpect(status().isNotFound());
        as(ben, json(put(plan), "{\"name\": \"Taken\", \"sections\": []}")).andExpect(status().isNotFound());
        as(ben, post(plan + "/validate")).andExpect(status().isNotFound());
        as(ben, post(plan + "/register")).andExpect(status().isNotFound());
        as(ana, get(plan)).andExpect(jsonPath("$.name").value("Mine"));
    }

    @Test
    void fieldsThatCanNotBeAreNamed() throws Exception {
        as(ana, json(post(PLANS), "{\"term\": \"no term\", \"name\": \" \"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[?(@.field == 'name')].message").isNotEmpty())
                .andExpect(jsonPath("$.errors[?(@.field == 'term')].message").isNotEmpty());
        as(ana, json(post(PLANS), "{\"term\": \"2026FA\", \"name\": \"A\", \"sections\": [\"2027SP-1\"]}"))
                .andExpect(status().isBadRequest());
        as(ana, json(post(PLANS), "{\"term\": \"2026FA\", \"name\": \"A\", \"sections\": [\"2026FA-9\"]}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void validatingSaysWhatBecomesOfEachPart() throws Exception {
        Section art = school.lecture("1001", 5, 9);
        Section math = school.lecture("1002", 5, 9);
        Section gone = school.lecture("1003", 5, 11);
        Section free = school.lecture("1004", 5, 12);
        String plan = make("Mine", art, math, gone, free);
        mongo.remove(Objects.requireNonNull(mongo.findById(gone.id(), Section.class)));
        as(ana, post(plan + "/validate"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].status").value(contains("REFUSED", "REFUSED", "POSSIBLE", "GONE")))
                .andExpect(jsonPath("$[0].objections[0].code").value("TIME_CONFLICT"))
                .andExpect(jsonPath("$[0].objections[0].with").value("2026FA-1002"))
                .andExpect(jsonPath("$[0].objections[0].when.days").value(contains("MON")))
                .andExpect(jsonPath("$[0].objections[0].when.start").value("09:00:00"))
                .andExpect(jsonPath("$[0].objections[0].remedy").value(not(blankOrNullString())))
                .andExpect(jsonPath("$[2].objections").doesNotExist())
                .andExpect(jsonPath("$[3].sections").value(contains("2026FA-1003")));
        assertThat(mongo.count(new Query(), "enrollment")).isZero();
    }

    @Test
    void registeringTakesWhatGoesTogetherOnce() throws Exception {
        Section art = school.lecture("1001", 5, 9);
        Section full = school.lecture("1002", 0, 10);
        String plan = make("Mine", art, full);
        String first = answer(as(ana, post(plan + "/register").header("Idempotency-Key", "k1")));
        assertThat(first).contains("\"ENROLLED\"", "\"SECTION_FULL\"", "\"capacity\":0");
        assertThat(answer(as(ana, post(plan + "/register").header("Idempotency-Key", "k1"))))
                .isEqualTo(first);
        assertThat(answer(as(ana, post(plan + "/register")))).isEqualTo(first);
        as(ana, get("/api/v1/enrollments/history").param("term", "2026FA"))
                .andExpect(jsonPath("$[*].event").value(contains("ENROLLED")))
                .andExpect(jsonPath("$[0].by").value("you"))
                .andExpect(jsonPath("$[0].sectionId").value("2026FA-1001"))
                .andExpect(jsonPath("$[0].seat").isNumber())
                .andExpect(jsonPath("$[0].reasons").doesNotExist());
    }

    @Test
    void aPlanIsMadeOnceForItsKeyEvenIfItsProcessDied() throws Exception {
        String body = "{\"term\": \"2026FA\", \"name\": \"Mine\"}";
        String first = created(body);
        assertThat(created(body)).isEqualTo(first);
        mongo.updateFirst(new Query(), new Update().unset("answer").set("begunAt", Instant.EPOCH), "idempotency");
        assertThat(created(body)).isEqualTo(first);
        as(ana, get(PLANS).param("term", "2026FA")).andExpect(jsonPath("$").value(hasSize(1)));
    }

    private void readPlans(int expected) {
        assertThat(tester.get().uri(PLANS).param("term", "2026FA").header("Authorization", "Bearer " + ana))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(expected);
    }

    private String created(String body) throws Exception {
        return as(ana, json(post(PLANS), body).header("Idempotency-Key", "k"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String make(String name, Section... sections) throws Exception {
        String ids = Arrays.stream(sections).map(it -> "\"" + it.id() + "\"").collect(Collectors.joining(","));
        return Objects.requireNonNull(as(
                        ana,
                        json(
                                post(PLANS),
                                "{\"term\": \"2026FA\", \"name\": \"" + name + "\", \"sections\": [" + ids + "]}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private static String answer(ResultActions result) throws Exception {
        return result.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions as(String token, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token));
    }
}
