package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.people.TestSchoolPeople;
import app.lectern.people.Users;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private static final String PASSWORD = TestSchoolPeople.PASSWORD;

    @Autowired
    MockMvc mvc;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    TestSchoolPeople people;

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

    @Test
    void aBrowserThatOpensAnAddressIsNotAskedForAPassword() throws Exception {
        mvc.perform(get("/api/v1/enrollments").header("Sec-Fetch-Mode", "navigate"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().stringValues("WWW-Authenticate", "Bearer realm=\"Lectern\""));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, http://evil.example",
        "Origin, http://localhost:9199",
        "Origin, https://localhost",
        "Origin, null",
        "Origin, ://"
    })
    void aPageFromElsewhereChangesNothingWithTheBrowsersPassword(String header, String from) throws Exception {
        mvc.perform(post("/api/v1/tokens").with(httpBasic(STUDENT, PASSWORD)).header(header, from))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(startsWith("A page from elsewhere")));
        mvc.perform(multipart("/api/v1/imports/course")
                        .file("file", "[]".getBytes(StandardCharsets.UTF_8))
                        .with(httpBasic(REGISTRAR, PASSWORD))
                        .header(header, from))
                .andExpect(status().isForbidden());
        assertThat(mongo.getCollection("api_token").countDocuments()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Origin, http://localhost", "Accept, */*"})
    void aPageOfOursAndAProgramMay(String header, String from) throws Exception {
        mvc.perform(post("/api/v1/tokens").with(httpBasic(STUDENT, PASSWORD)).header(header, from))
                .andExpect(status().isCreated());
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

        assertThat(tried).isBetween(SignInThrottle.TRIES_BY_CLIENT, 80);
        assertThat(statusOf(tokenFor(STUDENT, PASSWORD, "192.0.2.2"))).isEqualTo(201);
    }

    @Test
    void wrongPasswordsOfOneClientDoNotKeepOutThePersonElsewhere() throws Exception {
        int tried = 0;
        while (statusOf(tokenFor(STUDENT, "wrong password", "192.0.2.3")) == 401) {
            tried++;
        }

        assertThat(tried).isBetween(SignInThrottle.TRIES, 2 * SignInThrottle.TRIES);
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
        mvc.perform(get("/actuator/sbom/application")).andExpect(status().isForbidden());
    }

    @Test
    void theDescriptionOfTheApiIsOpen() throws Exception {
        mvc.perform(get("/api/v1/openapi.json")).andExpect(status().isOk());
    }

    @Test
    void nobodyIsAskedToSignInToLearnWhomToTellOfAWeakness() throws Exception {
        mvc.perform(get("/.well-known/security.txt")).andExpect(status().isNotFound());
    }

    @Test
    void viewsAndUnknownPathsLeadStrangersToTheLogin() throws Exception {
        mvc.perform(get("/nowhere/at/all")).andExpect(redirectedUrl("/login"));
    }
}
