package app.lectern.people.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.Date;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class UsersApiIntegrationTest {

    private static final String STUDENT = "ana@school.example";
    private static final String REGISTRAR = "office@school.example";

    @Autowired
    MockMvc mvc;

    @Autowired
    MongoTemplate mongo;

    private final Person student;

    UsersApiIntegrationTest(@Autowired TestSchoolPeople people) {
        people.nobody();
        student = people.student(STUDENT);
        people.registrar(REGISTRAR);
    }

    @Test
    void aTokenStandsForItsOwner() throws Exception {
        String token = token(REGISTRAR);

        mvc.perform(get("/api/v1/users").with(bearer(token)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.page.totalElements").value(2));
    }

    @Test
    void aTokenOfAStudentIsNoRegistrars() throws Exception {
        mvc.perform(get("/api/v1/users").with(bearer(token(STUDENT)))).andExpect(status().isForbidden());
    }

    @Test
    void aTokenMakesNoOtherToken() throws Exception {
        mvc.perform(post("/api/v1/tokens").with(bearer(token(STUDENT)))).andExpect(status().isForbidden());
    }

    @Test
    void anUnknownTokenIsRefusedEvenWhereAnybodyMayRead() throws Exception {
        mvc.perform(get("/api/v1/terms").with(bearer("unknown")))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        String token = token(REGISTRAR);
        mongo.updateMulti(new Query(), Update.update("expiresAt", Date.from(Instant.now())), "api_token");

        mvc.perform(get("/api/v1/users").with(bearer(token))).andExpect(status().isUnauthorized());
    }

    @Test
    void theTokenOfADisabledPersonIsRefused() throws Exception {
        String token = token(REGISTRAR);
        mongo.updateMulti(new Query(), Update.update("disabled", true), "user");

        mvc.perform(get("/api/v1/users").with(bearer(token))).andExpect(status().isUnauthorized());
    }

    @Test
    void aPersonIsShownWithoutTheirPassword() throws Exception {
        mvc.perform(get("/api/v1/users/{id}", student.userId()).with(registrar()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.user_id").value(student.userId().value()))
                .andExpect(jsonPath("$.first_name").value("Ana"))
                .andExpect(jsonPath("$.last_name").value("Ruiz"))
                .andExpect(jsonPath("$.roles[0]").value("STUDENT"))
                .andExpect(content().string(not(containsString("assword"))))
                .andExpect(content().string(not(containsString("argon2"))));
    }

    @Test
    void anUnknownPersonIsNotFoundAndAMalformedNumberIsABadRequest() throws Exception {
        mvc.perform(get("/api/v1/users/999999").with(registrar()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get("/api/v1/users/0").with(registrar())).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/users/ana").with(registrar())).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/nothing").with(registrar()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aNewPersonGetsANumberAndCanSignIn() throws Exception {
        create("""
                        {"first_name": "Lea", "last_name": "Meyer", "email": "Lea@School.example",
                         "password": "violet teapot", "classification": "FROSH", "majors": ["Physics"]}""")
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andExpect(jsonPath("$.user_id").isNumber())
                .andExpect(jsonPath("$.email").value("lea@school.example"))
                .andExpect(jsonPath("$.classification").value("FROSH"));

        mvc.perform(post("/api/v1/tokens").with(httpBasic("lea@school.example", "violet teapot")))
                .andExpect(status().isCreated());
    }

    @Test
    void namesHaveOneToAHundredCharactersAndOneIsEnough() throws Exception {
        create("""
                        {"first_name": "𠮷", "email": "u@school.example"}""")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.last_name").value(""));
        String longest = "𠮷".repeat(100);
        create("""
                        {"first_name": "%s", "last_name": "%s", "email": "long@school.example"}""".formatted(longest, longest))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.last_name").value(longest));
    }

    @Test
    void everyInvalidFieldIsNamedAsInTheJson() throws Exception {
        create("""
                {"first_name": " ", "last_name": "%s", "email": "lea", "password": "password1"}""".formatted("M".repeat(101)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder("first_name", "last_name", "email", "password")))
                .andExpect(
                        jsonPath("$.errors[?(@.field == 'first_name')].message").value("Use 1 to 100 characters."));
    }

    @Test
    void theApiSpeaksEnglishWhateverOneWouldLike() throws Exception {
        mvc.perform(post("/api/v1/users")
                        .with(registrar())
                        .header("Accept-Language", "es")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"first_name": ""}"""))
                .andExpect(jsonPath("$.detail").value("Some fields are not as they must be."))
                .andExpect(
                        jsonPath("$.errors[?(@.field == 'first_name')].message").value("Use 1 to 100 characters."));
    }

    @Test
    void anAddressInUseIsAnInvalidField() throws Exception {
        create("""
                        {"first_name": "Lea", "last_name": "Meyer", "email": "ANA@school.example"}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("email"));
    }

    @Test
    void malformedJsonIsABadRequest() throws Exception {
        create("{")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        create("""
                {"first_name": "Lea", "roles": ["EMPEROR"]}""").andExpect(status().isBadRequest());
    }

    private ResultActions create(String json) throws Exception {
        return mvc.perform(post("/api/v1/users")
                .with(registrar())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    private String token(String email) throws Exception {
        var answer = mvc.perform(post("/api/v1/tokens").with(httpBasic(email, TestSchoolPeople.PASSWORD)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.expiresAt").isString())
                .andReturn();
        return JsonPath.read(answer.getResponse().getContentAsString(), "$.token");
    }

    private static RequestPostProcessor registrar() {
        return httpBasic(REGISTRAR, TestSchoolPeople.PASSWORD);
    }

    private static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }
}
