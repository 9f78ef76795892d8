package app.lectern.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.people.TestSchoolPeople;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class TokensApiIntegrationTest {

    private static final String ANA = "ana@school.example";
    private static final String BEN = "ben@school.example";
    private static final String TOKENS = "/api/v1/tokens";
    private static final String TOKEN = "/api/v1/tokens/{id}";

    private static final Duration PROMISED = Duration.ofSeconds(5);

    @Autowired
    MockMvc mvc;

    @Autowired
    MongoTemplate mongo;

    TokensApiIntegrationTest(@Autowired TestSchoolPeople people) {
        people.nobody();
        people.student(ANA);
        people.student(BEN);
    }

    private record Made(String id, String token) {}

    @Test
    void listsTheCallersOwnWithoutTheirSecretsTheNewestFirst() throws Exception {
        var first = make(ANA, "{\"name\": \" Planner \"}");
        var second = make(ANA, "{}");
        make(BEN, "{}");

        mvc.perform(get(TOKENS).with(bearer(second)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[0].id").value(second.id()))
                .andExpect(jsonPath("$[0].name").doesNotExist())
                .andExpect(jsonPath("$[1].id").value(first.id()))
                .andExpect(jsonPath("$[1].name").value("Planner"))
                .andExpect(jsonPath("$[1].createdAt").isString())
                .andExpect(jsonPath("$[1].expiresAt").isString())
                .andExpect(jsonPath("$[1].lastUsedAt").doesNotExist())
                .andExpect(content().string(not(containsString(first.token()))))
                .andExpect(content().string(not(containsString("hash"))));
    }

    @Test
    void saysWhenOneWasUsedLastToTheHour() throws Exception {
        var used = make(ANA, "{}");
        mvc.perform(get(TOKENS).with(bearer(used))).andExpect(status().isOk());
        var first = lastUse();
        mvc.perform(get(TOKENS).with(bearer(used)))
                .andExpect(jsonPath("$[0].lastUsedAt").value(first.toString()));
        assertThat(lastUse()).isEqualTo(first);

        var longAgo = Date.from(first.minusSeconds(3600));
        mongo.updateMulti(new Query(), Update.update("lastUsedAt", longAgo), "api_token");
        await().atMost(PROMISED).untilAsserted(() -> {
            mvc.perform(get(TOKENS).with(bearer(used))).andExpect(status().isOk());
            assertThat(lastUse()).isAfterOrEqualTo(first);
        });
    }

    @Test
    void oneThatAnotherProcessRevokedLetsNobodyInWithinFiveSeconds() throws Exception {
        var revoked = make(ANA, "{}");
        mvc.perform(get(TOKENS).with(bearer(revoked))).andExpect(status().isOk());
        mongo.remove(new Query(), "api_token");

        await().atMost(PROMISED).untilAsserted(() -> mvc.perform(get(TOKENS).with(bearer(revoked)))
                .andExpect(status().isUnauthorized()));
    }

    @Test
    void whomAnotherProcessDisabledIsOutWithinFiveSeconds() throws Exception {
        var token = make(ANA, "{}");
        mvc.perform(get(TOKENS).with(bearer(token))).andExpect(status().isOk());
        mongo.updateMulti(new Query(), Update.update("disabled", true), "user");

        await().atMost(PROMISED).untilAsserted(() -> mvc.perform(get(TOKENS).with(bearer(token)))
                .andExpect(status().isUnauthorized()));
    }

    @Test
    void oneThatHasRunOutLetsNobodyInThoughItWasKnown() throws Exception {
        var token = make(ANA, "{}");
        mongo.updateMulti(
                new Query(), Update.update("expiresAt", Date.from(Instant.now().plusMillis(500))), "api_token");
        mvc.perform(get(TOKENS).with(bearer(token))).andExpect(status().isOk());

        await().atMost(Duration.ofMillis(1500))
                .untilAsserted(
                        () -> mvc.perform(get(TOKENS).with(bearer(token))).andExpect(status().isUnauthorized()));
    }

    private Instant lastUse() {
        return mongo.findAll(Document.class, "api_token")
                .getFirst()
                .getDate("lastUsedAt")
                .toInstant();
    }

    @Test
    void aRevokedOneLetsNobodyIn() throws Exception {
        var revoked = make(ANA, "{}");
        var kept = make(ANA, "{}");

        mvc.perform(delete(TOKEN, revoked.id()).with(bearer(kept))).andExpect(status().isNoContent());

        mvc.perform(get(TOKENS).with(bearer(revoked))).andExpect(status().isUnauthorized());
        mvc.perform(delete(TOKEN, revoked.id()).with(bearer(kept))).andExpect(status().isNotFound());
        mvc.perform(delete(TOKEN, kept.id()).with(httpBasic(ANA, TestSchoolPeople.PASSWORD)))
                .andExpect(status().isNoContent());
        mvc.perform(get(TOKENS).with(httpBasic(ANA, TestSchoolPeople.PASSWORD))).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() throws Exception {
        var ana = make(ANA, "{}");
        var ben = make(BEN, "{}");

        mvc.perform(delete(TOKEN, ana.id()).with(bearer(ben))).andExpect(status().isNotFound());
        mvc.perform(get(TOKENS).with(bearer(ana))).andExpect(status().isOk());
    }

    @Test
    void expiredOnesAreNotListed() throws Exception {
        make(ANA, "{}");
        mongo.updateMulti(new Query(), Update.update("expiresAt", Date.from(Instant.now())), "api_token");

        mvc.perform(get(TOKENS).with(httpBasic(ANA, TestSchoolPeople.PASSWORD))).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void oneFromBeforeItsMakingWasKeptIsListedToo() throws Exception {
        make(ANA, "{}");
        mongo.updateMulti(new Query(), new Update().unset("createdAt"), "api_token");

        mvc.perform(get(TOKENS).with(httpBasic(ANA, TestSchoolPeople.PASSWORD)))
                .andExpect(jsonPath("$[0].createdAt").isString());
    }

    @Test
    void aNameThatIsTooLongIsAnInvalidField() throws Exception {
        mvc.perform(post(TOKENS)
                        .with(httpBasic(ANA, TestSchoolPeople.PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"" + "x".repeat(51) + "\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].message").value("Use at most 50 characters."));
    }

    private Made make(String email, String json) throws Exception {
        var answer = mvc.perform(post(TOKENS)
                        .with(httpBasic(email, TestSchoolPeople.PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new Made(JsonPath.read(answer, "$.id"), JsonPath.read(answer, "$.token"));
    }

    private static RequestPostProcessor bearer(Made token) {
        return request -> {
            request.addHeader("Authorization", "Bearer " + token.token());
            return request;
        };
    }
}
