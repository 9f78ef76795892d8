package app.lectern.people.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.base.UserId;
import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class HoldsApiIntegrationTest {

    private static final String STUDENT = "ana@school.example";
    private static final String REGISTRAR = "office@school.example";
    private static final String HOLDS = "/api/v1/users/{id}/holds";

    @Autowired
    MockMvc mvc;

    private final Person student;
    private final Person registrar;

    HoldsApiIntegrationTest(@Autowired TestSchoolPeople people) {
        people.nobody();
        student = people.student(STUDENT);
        registrar = people.registrar(REGISTRAR);
    }

    @Test
    void aHoldIsPutShownWithThePersonAndLifted() throws Exception {
        var put = put(student.userId(), REGISTRAR, "{\"reason\": \"Library fees\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reason").value("Library fees"))
                .andExpect(jsonPath("$.by").value(registrar.userId().value()))
                .andExpect(jsonPath("$.since").isString())
                .andReturn();
        String id = JsonPath.read(put.getResponse().getContentAsString(), "$.id");
        showsHolds(1).andExpect(jsonPath("$.holds[0].id").value(id));

        lift(id, REGISTRAR).andExpect(status().isNoContent());
        showsHolds(0);
        lift(id, REGISTRAR).andExpect(status().isNotFound());
    }

    @Test
    void aHoldNeedsAReasonAndSomebody() throws Exception {
        put(student.userId(), REGISTRAR, "{\"reason\": \" \"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        put(new UserId(999), REGISTRAR, "{\"reason\": \"Library fees\"}").andExpect(status().isNotFound());
        showsHolds(0);
    }

    @Test
    void studentsPutAndLiftNone() throws Exception {
        put(student.userId(), STUDENT, "{\"reason\": \"Library fees\"}").andExpect(status().isForbidden());
        lift("any", STUDENT).andExpect(status().isForbidden());
    }

    private ResultActions put(UserId person, String by, String body) throws Exception {
        return mvc.perform(post(HOLDS, person)
                .with(httpBasic(by, TestSchoolPeople.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions lift(String id, String by) throws Exception {
        return mvc.perform(
                delete(HOLDS + "/{hold}", student.userId(), id).with(httpBasic(by, TestSchoolPeople.PASSWORD)));
    }

    private ResultActions showsHolds(int count) throws Exception {
        return mvc.perform(get("/api/v1/users/{id}", student.userId())
                        .with(httpBasic(REGISTRAR, TestSchoolPeople.PASSWORD)))
                .andExpect(jsonPath("$.holds", hasSize(count)));
    }
}
