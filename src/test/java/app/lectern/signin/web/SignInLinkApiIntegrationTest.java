package app.lectern.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import app.lectern.signin.LinkService;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class SignInLinkApiIntegrationTest {

    private static final String STUDENT = "ana@school.example";
    private static final String REGISTRAR = "office@school.example";
    private static final String LINK_OF = "/api/v1/users/{id}/sign-in-link";

    @Autowired
    MockMvc mvc;

    @Autowired
    LinkService links;

    @Autowired
    MongoTemplate mongo;

    private final Person student;

    SignInLinkApiIntegrationTest(@Autowired TestSchoolPeople people) {
        people.nobody();
        student = people.student(STUDENT);
        people.registrar(REGISTRAR);
    }

    @Test
    void aRegistrarGetsAWholeAddressThatLetsTheStudentIn() throws Exception {
        var answer = mvc.perform(post(LINK_OF, student.userId()).with(httpBasic(REGISTRAR, TestSchoolPeople.PASSWORD)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.expiresAt").isString())
                .andReturn();

        var link = URI.create(JsonPath.read(answer.getResponse().getContentAsString(), "$.link"));
        assertThat(link).hasScheme("http").hasHost("localhost");
        assertThat(links.owner(link.getPath().replace("/link/", ""))).contains(student);
    }

    @Test
    void aStudentGetsNone() throws Exception {
        mvc.perform(post(LINK_OF, student.userId()).with(httpBasic(STUDENT, TestSchoolPeople.PASSWORD)))
                .andExpect(status().isForbidden());
    }

    @Test
    void thereIsNoneForSomebodyUnknownOrDisabled() throws Exception {
        mongo.updateFirst(Query.query(Criteria.where("email").is(STUDENT)), Update.update("disabled", true), "user");

        mvc.perform(post(LINK_OF, 999_999).with(httpBasic(REGISTRAR, TestSchoolPeople.PASSWORD)))
                .andExpect(status().isNotFound());
        mvc.perform(post(LINK_OF, student.userId()).with(httpBasic(REGISTRAR, TestSchoolPeople.PASSWORD)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("The account is disabled. Enable it first."));
    }
}
