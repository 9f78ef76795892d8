package app.lectern.enrollment.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.catalog.School;
import app.lectern.people.Role;
import app.lectern.people.TestPeople;
import app.lectern.storage.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class OverridesApiIntegrationTest {

    private static final String OVERRIDES = "/api/v1/overrides";
    private static final String WISH =
            "{\"sectionId\": \"2026FA-1001\", \"codes\": [\"SECTION_FULL\"], \"reason\": \"Please\"}";
    private static final String FIRST = OVERRIDES + "/1-2026FA-1001-1";
    private static final String ENROLL = "{\"sectionId\": \"2026FA-1001\"}";

    @Autowired
    MockMvc mvc;

    @Autowired
    MongoTemplate mongo;

    private String ana;
    private String ben;
    private String registrar;

    @BeforeEach
    void school() {
        TestDatabase.clear(mongo);
        new School(mongo).lecture("1001", 0, 9);
        var people = new TestPeople(mongo);
        ana = people.token(people.student(1));
        ben = people.token(people.student(2));
        registrar = people.token(people.add(3, Role.ADMIN, null));
    }

    @Test
    void aGrantedRequestGivesASeatOnce() throws Exception {
        as(ana, json(post("/api/v1/enrollments"), ENROLL))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.objections[0].capacity").value(0));
        as(ana, json(post(OVERRIDES), WISH))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("ASKED"))
                .andExpect(jsonPath("$.used").value(false));
        as(registrar, get(OVERRIDES + "/requests").param("status", "ASKED"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content[*].user_id").value(contains(1)))
                .andExpect(jsonPath("$.content[0].first_name").value("First1"))
                .andExpect(jsonPath("$.content[0].reason").value("Please"));
        as(registrar, json(post(FIRST + "/grant"), "{\"codes\": [\"SECTION_FULL\"], \"version\": 0}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("GRANTED"));
        as(registrar, json(post(FIRST + "/refuse"), "{}")).andExpect(status().isConflict());

        as(ana, json(post("/api/v1/enrollments"), ENROLL)).andExpect(status().isCreated());
        as(ana, get(OVERRIDES).param("term", "2026FA"))
                .andExpect(jsonPath("$[0].used").value(true));
        as(registrar, get(OVERRIDES + "/requests").param("status", "ASKED"))
                .andExpect(jsonPath("$.content").isEmpty())
                .andExpect(jsonPath("$.page.totalElements").value(0));
    }

    @Test
    void aRefusedRequestSaysWhy() throws Exception {
        as(ana, json(post(OVERRIDES), WISH));
        as(registrar, json(post(FIRST + "/refuse"), "{\"answer\": \"Take another section\"}"))
                .andExpect(status().isOk());
        as(ana, get(OVERRIDES).param("term", "2026FA"))
                .andExpect(jsonPath("$[0].status").value("REFUSED"))
                .andExpect(jsonPath("$[0].answer").value("Take another section"));
    }

    @Test
    void anUnaskedOneIsGrantedAtOnce() throws Exception {
        as(registrar, json(post("/api/v1/users/1/overrides"), WISH)).andExpect(status().isCreated());
        as(registrar, json(post("/api/v1/users/99/overrides"), WISH)).andExpect(status().isNotFound());
        as(ana, json(post("/api/v1/enrollments"), ENROLL)).andExpect(status().isCreated());
    }

    @Test
    void whatCanNotBeWaivedIsRefused() throws Exception {
        for (String codes : new String[] {"[]", "[\"ALREADY_ENROLLED\"]", "null"}) {
            as(ana, json(post(OVERRIDES), WISH.replace("[\"SECTION_FULL\"]", codes)))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[*].field").value(contains("codes")));
        }
        as(ana, json(post(OVERRIDES), WISH.replace("SECTION_FULL", "NO_SUCH"))).andExpect(status().isBadRequest());
        as(ana, json(post(OVERRIDES), WISH.replace("2026FA-1001", "2026FA-9"))).andExpect(status().isNotFound());
    }

    @Test
    void studentsSeeTheirOwnAndDecideNothing() throws Exception {
        as(ana, json(post(OVERRIDES), WISH));
        as(ben, get(OVERRIDES).param("term", "2026FA")).andExpect(jsonPath("$").value(hasSize(0)));
        as(ana, get(OVERRIDES + "/requests")).andExpect(status().isForbidden());
        as(ana, json(post(FIRST + "/grant"), "{\"codes\": [\"SECTION_FULL\"]}")).andExpect(status().isForbidden());
        as(registrar, json(post(OVERRIDES), WISH)).andExpect(status().isForbidden());
        as(registrar, json(post(OVERRIDES + "/none/grant"), "{\"codes\": [\"SECTION_FULL\"]}"))
                .andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions as(String token, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token));
    }
}
