package app.lectern.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.base.UserId;
import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who changes somebody over HTTP changes what they mean to, and nothing that they did not see. */
@SpringBootTest
@AutoConfigureMockMvc
class UserPatchApiIntegrationTest {

    private static final String REGISTRAR = "office@school.example";
    private static final String ANA = """
            {"student_number": "A1", "first_name": "Ana", "last_name": "Ruiz", "email": "ana@school.example",
             "roles": ["STUDENT"], "classification": "SENIOR", "majors": ["Music"], "minors": ["Law"], "programs": ["Honors"],
             "preferredName": "Ani", "pronouns": "they/them", "tests": ["OXCP"],
             "completed": [{"courseID": "C-1001", "grade": "A-", "term": "2026SP"}], "transfer": true}""";

    @Autowired
    MockMvc mvc;

    private final TestSchoolPeople people;
    private UserId ana = new UserId(1);

    UserPatchApiIntegrationTest(@Autowired TestSchoolPeople people) {
        this.people = people;
    }

    @BeforeEach
    void store() throws Exception {
        people.nobody();
        people.registrar(REGISTRAR);
        Person student = people.student("ana@school.example");
        ana = student.userId();
        change(put("/api/v1/users/{id}", ana).header("If-Match", "*"), ANA).andExpect(status().isOk());
    }

    @Test
    void whoSaysNothingOfWhatTheySawReplacesNothing() throws Exception {
        change(put("/api/v1/users/{id}", ana), ANA.replace("Ruiz", "Berg"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("If-Match")));

        read().andExpect(jsonPath("$.last_name").value("Ruiz"));
    }

    @Test
    void whoSawAnotherStateReplacesNothing() throws Exception {
        String seen = etag();
        change(patch("/api/v1/users/{id}", ana), "{\"majors\": [\"Art\"]}").andExpect(status().isOk());

        for (String stale : new String[] {seen, "\"nonsense\"", "W/" + etag(), ""}) {
            change(put("/api/v1/users/{id}", ana).header("If-Match", stale), ANA)
                    .andExpect(status().isPreconditionFailed())
                    .andExpect(jsonPath("$.status").value(412));
            change(patch("/api/v1/users/{id}", ana).header("If-Match", stale), "{\"last_name\": \"Berg\"}")
                    .andExpect(status().isPreconditionFailed());
        }
        read().andExpect(jsonPath("$.majors[0]").value("Art"))
                .andExpect(jsonPath("$.last_name").value("Ruiz"));
    }

    @Test
    void whoSawWhatIsThereReplacesItAndLearnsItsNewName() throws Exception {
        String seen = etag();
        String told = change(
                        put("/api/v1/users/{id}", ana).header("If-Match", "\"other\", " + seen),
                        ANA.replace("Ruiz", "Berg"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        assertThat(told).isNotEqualTo(seen).isEqualTo(etag());
    }

    @Test
    void aHoldIsAnotherStateToo() throws Exception {
        String seen = etag();
        change(post("/api/v1/users/{id}/holds", ana), "{\"reason\": \"Library fees\"}")
                .andExpect(status().isCreated());

        assertThat(etag()).isNotEqualTo(seen);
    }

    @Test
    void onlyWhatIsNamedChangesAndNullClearsIt() throws Exception {
        mvc.perform(patch("/api/v1/users/{id}", ana)
                        .with(office())
                        .contentType("application/merge-patch+json")
                        .content(
                                "{\"student_number\": null, \"tests\": [], \"transfer\": null, \"majors\": [\"Art\"]}"))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"));

        read().andExpect(jsonPath("$.student_number").doesNotExist())
                .andExpect(jsonPath("$.tests").isEmpty())
                .andExpect(jsonPath("$.transfer").value(false))
                .andExpect(jsonPath("$.majors[0]").value("Art"))
                .andExpect(jsonPath("$.majors[1]").doesNotExist())
                .andExpect(jsonPath("$.minors[0]").value("Law"))
                .andExpect(jsonPath("$.programs[0]").value("Honors"))
                .andExpect(jsonPath("$.preferredName").value("Ani"))
                .andExpect(jsonPath("$.pronouns").value("they/them"))
                .andExpect(jsonPath("$.first_name").value("Ana"))
                .andExpect(jsonPath("$.classification").value("SENIOR"))
                .andExpect(jsonPath("$.completed[0].courseID").value("C-1001"));
        mvc.perform(post("/api/v1/tokens").with(httpBasic("ana@school.example", TestSchoolPeople.PASSWORD)))
                .andExpect(status().isCreated());
    }

    @Test
    void aPatchMustComeToSomebodyWhoIsAsTheyMustBe() throws Exception {
        change(
                        patch("/api/v1/users/{id}", ana),
                        "{\"first_name\": null, \"email\": \"ana\", \"majors\": [\"\"], \"password\": \"password1\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder("first_name", "email", "majors[0]", "password")));
        change(patch("/api/v1/users/{id}", ana), "{\"roles\": null}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("roles"));
        change(patch("/api/v1/users/{id}", ana), "[]").andExpect(status().isBadRequest());
        change(patch("/api/v1/users/{id}", new UserId(999_999)), "{}").andExpect(status().isNotFound());
    }

    @Test
    void whatIsNoneOfAFewWordsIsNamedWithThoseThatAre() throws Exception {
        String words = "classification is one of: FROSH, SOPHOMORE, JUNIOR, SENIOR, GRADUATE.";
        String emperor = "{\"classification\": \"EMPEROR\"}";

        change(patch("/api/v1/users/{id}", ana), emperor)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(words));
        change(post("/api/v1/users"), emperor)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(words));
        mvc.perform(get("/api/v1/users?classification=EMPEROR").with(office()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(words));
        change(post("/api/v1/users"), "{\"completed\": [{\"term\": {}}]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("completed[0].term is of another kind than it must be."));
    }

    @Test
    void aGradeThatTheSchoolDoesNotGiveIsAnInvalidField() throws Exception {
        String completed = "\"completed\": [{\"courseID\": \"C-1\", \"grade\": \"A\", \"term\": \"2025FA\"},"
                + " {\"courseID\": \"C-2\", \"grade\": \"Z\", \"term\": \"2025FA\"}]";

        change(patch("/api/v1/users/{id}", ana), "{" + completed + "}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("completed[1].grade"));
        change(post("/api/v1/users"), "{\"first_name\": \"Ben\", \"email\": \"ben@school.example\", " + completed + "}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("completed[1].grade"));
    }

    private ResultActions read() throws Exception {
        return mvc.perform(get("/api/v1/users/{id}", ana).with(office())).andExpect(status().isOk());
    }

    private String etag() throws Exception {
        return String.valueOf(read().andReturn().getResponse().getHeader("ETag"));
    }

    private ResultActions change(MockHttpServletRequestBuilder request, String json) throws Exception {
        return mvc.perform(
                request.with(office()).contentType(MediaType.APPLICATION_JSON).content(json));
    }

    private static RequestPostProcessor office() {
        return httpBasic(REGISTRAR, TestSchoolPeople.PASSWORD);
    }
}
