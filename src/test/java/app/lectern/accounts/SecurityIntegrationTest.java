package app.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class SecurityIntegrationTest {

    private static final String STUDENT = "ana@school.example";
    private static final String REGISTRAR = "office@school.example";
    private static final String PASSWORD = People.PASSWORD;

    @Autowired
    MockMvc mvc;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    People people;

    @Autowired
    Users users;

    @BeforeEach
    void people() {
        people.nobody();
        people.student(STUDENT);
        people.registrar(REGISTRAR);
    }

    @Test
    void strangersAreAskedWhoTheyAre() throws Exception {
        mvc.perform(get("/api/v1/enrollments"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().stringValues(
                                "WWW-Authenticate",
                                "Basic realm=\"Lectern\", charset=\"UTF-8\"",
                                "Bearer realm=\"Lectern\""))
                .andExpect(jsonPath("$.status").value(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/users", "/api/v1/users/1", "/api/v1/sections/2026FA-1/roster"})
    void studentsDoNotGetWhatIsTheRegistrars(String path) throws Exception {
        mvc.perform(get(path).with(httpBasic(STUDENT, PASSWORD)))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get(path)).andExpect(status().isUnauthorized());
    }

    @Test
    void theApiKeepsNoSessionAndSetsNoCookie() throws Exception {
        mvc.perform(get("/api/v1/users").with(httpBasic(REGISTRAR, PASSWORD)))
                .andExpect(request().sessionAttributeDoesNotExist("SPRING_SECURITY_CONTEXT"))
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andExpect(cookie().doesNotExist("remember-me"));
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        mvc.perform(get("/api/v1/users").with(httpBasic(REGISTRAR, "wrong password")))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aDisabledPersonIsRefused() throws Exception {
        users.update(users.withEmail(STUDENT).orElseThrow().userId(), new Update().set("disabled", true));

        mvc.perform(post("/api/v1/tokens").with(httpBasic(STUDENT, PASSWORD))).andExpect(status().isUnauthorized());
    }

    @Test
    void theTenthFailureForAnAddressIsTheLastThatIsTried() throws Exception {
        for (int i = 0; i < 10; i++) {
            mvc.perform(post("/api/v1/tokens").with(httpBasic("throttled@school.example", "wrong password")))
                    .andExpect(status().isUnauthorized());
        }

        mvc.perform(post("/api/v1/tokens").with(httpBasic("Throttled@school.example", "wrong password")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }

    @Test
    void aClientThatTriesOnePasswordWith120AddressesIsStoppedEarly() throws Exception {
        int tried = 0;
        for (int i = 0; i < 120; i++) {
            tried += statusOf(tokenFor(i + "@school.example", "wrong password", "192.0.2.1")) == 401 ? 1 : 0;
        }

        assertThat(tried).isBetween(Throttle.TRIES_BY_CLIENT, 80);
        assertThat(statusOf(tokenFor(STUDENT, PASSWORD, "192.0.2.2"))).isEqualTo(201);
    }

    @Test
    void wrongPasswordsOfOneClientDoNotKeepOutThePersonElsewhere() throws Exception {
        int tried = 0;
        while (statusOf(tokenFor(STUDENT, "wrong password", "192.0.2.3")) == 401) {
            tried++;
        }

        assertThat(tried).isBetween(Throttle.TRIES, 2 * Throttle.TRIES);
        assertThat(statusOf(tokenFor(STUDENT, PASSWORD, "192.0.2.4"))).isEqualTo(201);
    }

    private int statusOf(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private static MockHttpServletRequestBuilder tokenFor(String email, String password, String client) {
        return post("/api/v1/tokens").with(httpBasic(email, password)).with(request -> {
            request.setRemoteAddr(client);
            return request;
        });
    }

    @Test
    void healthIsOpenAndNothingElseOfTheActuator() throws Exception {
        mvc.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
        mvc.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
        mvc.perform(get("/actuator/health")).andExpect(status().isForbidden());
        mvc.perform(get("/actuator/env")).andExpect(status().isForbidden());
    }

    @Test
    void theDescriptionOfTheApiIsOpen() throws Exception {
        mvc.perform(get("/api/v1/openapi.json")).andExpect(status().isOk());
    }

    @Test
    void viewsAndUnknownPathsLeadStrangersToTheLogin() throws Exception {
        mvc.perform(get("/nowhere/at/all")).andExpect(redirectedUrl("/login"));
    }
}
