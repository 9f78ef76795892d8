package app.lectern.people.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import org.bson.Document;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class UserChangesApiIntegrationTest {

    private static final String REGISTRAR = "office@school.example";
    private static final String ANA = """
            {"first_name": "Anna", "last_name": "Ruiz", "email": "anna@school.example", "roles": ["STUDENT"],
             "classification": "SENIOR", "majors": ["Music"],
             "completed": [{"courseID": "C-1001", "grade": "A-", "term": "2026SP"}]}""";

    @Autowired
    MockMvc mvc;

    @Autowired
    MongoTemplate mongo;

    private final Person student;
    private final Person registrar;

    UserChangesApiIntegrationTest(@Autowired TestSchoolPeople people) {
        people.nobody();
        student = people.student("ana@school.example");
        registrar = people.registrar(REGISTRAR);
    }

    @Test
    void everyFactIsReplacedAndThePasswordStays() throws Exception {
        update(student.userId(), ANA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.first_name").value("Anna"))
                .andExpect(jsonPath("$.completed[0].courseID").value("C-1001"));

        mvc.perform(get("/api/v1/users/{id}", student.userId()).with(office()))
                .andExpect(jsonPath("$.email").value("anna@school.example"))
                .andExpect(jsonPath("$.classification").value("SENIOR"))
                .andExpect(jsonPath("$.majors[0]").value("Music"))
                .andExpect(jsonPath("$.completed[0].grade").value("A-"))
                .andExpect(jsonPath("$.completed[0].term").value("2026SP"))
                .andExpect(jsonPath("$.disabled").value(false));
        signsIn("anna@school.example", TestSchoolPeople.PASSWORD).andExpect(status().isCreated());
    }

    @Test
    void aPasswordGoesInAndIsTheOneToSignInWith() throws Exception {
        update(student.userId(), with(ANA, "\"password\": \"violet teapot\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.password").doesNotExist());

        signsIn("anna@school.example", TestSchoolPeople.PASSWORD).andExpect(status().isUnauthorized());
        signsIn("anna@school.example", "violet teapot").andExpect(status().isCreated());
    }

    @Test
    void theDisabledCannotSignIn() throws Exception {
        update(student.userId(), with(ANA, "\"disabled\": true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.disabled").value(true));

        signsIn("anna@school.example", TestSchoolPeople.PASSWORD).andExpect(status().isUnauthorized());
    }

    @Test
    void everyInvalidFieldIsNamedAsInTheJson() throws Exception {
        update(student.userId(), """
                        {"first_name": "", "last_name": "\\n", "email": "ana", "password": "password1", "roles": [],
                         "majors": [""], "completed": [{"courseID": "/", "grade": "", "term": "next year"}]}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder(
                                "first_name",
                                "last_name",
                                "email",
                                "password",
                                "roles",
                                "majors[0]",
                                "completed[0].courseID",
                                "completed[0].grade",
                                "completed[0].term")));
    }

    @Test
    void whoIsReplacedKeepsNoRoleByAccident() throws Exception {
        update(student.userId(), ANA.replace("\"roles\": [\"STUDENT\"],", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("roles"));
    }

    @Test
    void anAddressInUseIsAnInvalidField() throws Exception {
        update(student.userId(), ANA.replace("anna@school.example", REGISTRAR))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("email"));
    }

    @Test
    void aStudentNumberIsOneStudentsAndIsFoundHoweverItIsSpelt() throws Exception {
        update(student.userId(), with(ANA, "\"student_number\": \" a00012345 \""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.student_number").value("A00012345"));
        list("?q=a00012345")
                .andExpect(jsonPath(
                        "$.content[*].user_id", contains(student.userId().value())));

        update(registrar.userId(), """
                        {"first_name": "Otto", "email": "%s", "roles": ["ADMIN"], "student_number": "A00012345"}""".formatted(REGISTRAR))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("student_number"));
        update(student.userId(), with(ANA, "\"student_number\": \"A 1\"")).andExpect(status().isUnprocessableContent());
        update(student.userId(), ANA).andExpect(jsonPath("$.student_number").doesNotExist());
    }

    @Test
    void anyNumberOfPeopleHaveNoStudentNumber() throws Exception {
        update(student.userId(), ANA).andExpect(status().isOk());
        update(registrar.userId(), """
                        {"first_name": "Otto", "email": "%s", "roles": ["ADMIN"], "student_number": " "}""".formatted(REGISTRAR))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.student_number").doesNotExist());
    }

    @Test
    void whatCannotBeReadIsABadRequestAndWhoIsUnknownIsNotFound() throws Exception {
        update(student.userId(), "{").andExpect(status().isBadRequest());
        update(student.userId(), ANA.replace("SENIOR", "EMPEROR")).andExpect(status().isBadRequest());
        update(new UserId(999_999), ANA).andExpect(status().isNotFound());
        mvc.perform(delete("/api/v1/users/999999").with(office())).andExpect(status().isNotFound());
        mvc.perform(delete("/api/v1/users/ana").with(office())).andExpect(status().isBadRequest());
    }

    @Test
    void aRegistrarCannotTakeTheirOwnPlaceAway() throws Exception {
        update(registrar.userId(), ANA)
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("your own account")));
        mvc.perform(delete("/api/v1/users/{id}", registrar.userId()).with(office()))
                .andExpect(status().isConflict());
    }

    @Test
    void whoIsDeletedIsGone() throws Exception {
        mvc.perform(delete("/api/v1/users/{id}", student.userId()).with(office()))
                .andExpect(status().isNoContent())
                .andExpect(content().string(""));

        mvc.perform(get("/api/v1/users/{id}", student.userId()).with(office())).andExpect(status().isNotFound());
        signsIn("ana@school.example", TestSchoolPeople.PASSWORD).andExpect(status().isUnauthorized());
    }

    @Test
    void whoHasEnrollmentsIsNotDeletedAndTheReasonIsTold() throws Exception {
        mongo.insert(
                new Document("_id", student.userId() + "/2026FA")
                        .append("user_id", student.userId().value())
                        .append("term", new TermId("2026FA").value()),
                "enrollment");

        mvc.perform(delete("/api/v1/users/{id}", student.userId()).with(office()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("2026FA")));

        signsIn("ana@school.example", TestSchoolPeople.PASSWORD).andExpect(status().isCreated());
    }

    @Test
    void theListIsFilteredSortedAndPaged() throws Exception {
        update(student.userId(), with(ANA, "\"disabled\": true"));

        list("?sort=first_name,desc").andExpect(jsonPath("$.content[*].first_name", contains("Otto", "Anna")));
        list("?sort=last_name").andExpect(jsonPath("$.content[*].last_name", contains("Office", "Ruiz")));
        list("?role=ADMIN").andExpect(jsonPath("$.content[*].first_name", contains("Otto")));
        list("?disabled=true").andExpect(jsonPath("$.content[*].first_name", contains("Anna")));
        list("?disabled=false&q=o").andExpect(jsonPath("$.content[*].first_name", contains("Otto")));
        list("?classification=SENIOR")
                .andExpect(jsonPath("$.page.totalElements").value(1));
        list("?size=1&page=1")
                .andExpect(jsonPath("$.content[*].first_name", contains("Otto")))
                .andExpect(jsonPath("$.page.totalPages").value(2));
        list("?size=1000").andExpect(jsonPath("$.page.size").value(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=password",
                "sort=email,up",
                "size=0",
                "page=-1",
                "page=x",
                "role=EMPEROR",
                "disabled=maybe",
                "classification=x"
            })
    void whatTheListCannotBeAskedForIsABadRequest(String parameter) throws Exception {
        mvc.perform(get("/api/v1/users?" + parameter).with(office()))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private ResultActions list(String query) throws Exception {
        return mvc.perform(get("/api/v1/users" + query).with(office())).andExpect(status().isOk());
    }

    private ResultActions update(UserId userId, String json) throws Exception {
        return mvc.perform(put("/api/v1/users/{id}", userId)
                .with(office())
                .header("If-Match", etag(userId))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    private String etag(UserId userId) throws Exception {
        String tag = mvc.perform(get("/api/v1/users/{id}", userId).with(office()))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        return tag == null ? "\"nobody\"" : tag;
    }

    private ResultActions signsIn(String email, String password) throws Exception {
        return mvc.perform(post("/api/v1/tokens").with(httpBasic(email, password)));
    }

    private static String with(String json, String field) {
        return json.replaceFirst("\\{", "{" + field + ", ");
    }

    private static RequestPostProcessor office() {
        return httpBasic(REGISTRAR, TestSchoolPeople.PASSWORD);
    }
}
