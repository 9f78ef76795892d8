package app.lectern.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.lectern.api.BodyLimit;
import app.lectern.people.Role;
import app.lectern.people.TestPeople;
import app.lectern.people.TestSchoolPeople;
import app.lectern.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What a key does to the writes that keep none themselves. */
@SpringBootTest
@AutoConfigureMockMvc
class IdempotencyStoreIntegrationTest {

    private static final String USERS = "/api/v1/users";
    private static final String HOLDS = "/api/v1/users/1/holds";
    private static final String FEES = "{\"reason\": \"Library fees\"}";
    private static final String MAYA = """
            {"first_name": "Maya", "last_name": "Okafor", "email": "maya@school.example", "password": "violet teapot"}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    TestSchoolPeople known;

    private String registrar;
    private String other;

    @BeforeEach
    void people() {
        TestDatabase.clear(mongo);
        var people = new TestPeople(mongo);
        people.student(1);
        registrar = people.token(people.add(3, Role.ADMIN, known.encoded()));
        other = people.token(people.add(4, Role.ADMIN, null));
    }

    @Test
    void theSameRequestMakesOneUserAndGetsTheSameAnswer() throws Exception {
        MockHttpServletResponse first = response(users(MAYA, "k").andExpect(status().isCreated()));
        MockHttpServletResponse second = response(users(MAYA, "k").andExpect(status().isCreated()));
        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .contains("maya@school.example");
        assertThat(second.getHeader("Location"))
                .isEqualTo(first.getHeader("Location"))
                .isNotBlank();
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(mongo.count(new Query(), "user")).isEqualTo(4);
    }

    @Test
    void withoutAKeyNothingIsKept() throws Exception {
        as(registrar, json(post(HOLDS), FEES)).andExpect(status().isCreated());
        as(registrar, json(post(HOLDS), FEES)).andExpect(status().isCreated());
        assertThat(holds()).hasSize(2);
        assertThat(kept()).isEmpty();
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() throws Exception {
        hold(registrar, FEES, "k").andExpect(status().isCreated());
        hold(registrar, "{\"reason\": \"Something else\"}", "k")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("another request")));
        as(registrar, json(post("/api/v1/users/3/holds"), FEES).header("Idempotency-Key", "k"))
                .andExpect(status().isUnprocessableContent());
        assertThat(holds()).hasSize(1);
    }

    @Test
    void eachCallerHasTheirOwnKeys() throws Exception {
        hold(registrar, FEES, "k").andExpect(status().isCreated());
        hold(other, "{\"reason\": \"Something else\"}", "k").andExpect(status().isCreated());
        assertThat(holds()).hasSize(2);
    }

    @Test
    void aRefusalIsDecidedAnew() throws Exception {
        as(registrar, json(post("/api/v1/users/9/holds"), FEES).header("Idempotency-Key", "k"))
                .andExpect(status().isNotFound());
        new TestPeople(mongo).student(9);
        as(registrar, json(post("/api/v1/users/9/holds"), FEES).header("Idempotency-Key", "k"))
                .andExpect(status().isCreated());
    }

    @Test
    void aRemovalIsAnsweredTheSameWayAgain() throws Exception {
        new TestPeople(mongo).student(9);
        for (int i = 0; i < 2; i++) {
            as(registrar, delete(USERS + "/9").header("Idempotency-Key", "k")).andExpect(status().isNoContent());
        }
        as(registrar, delete(USERS + "/9")).andExpect(status().isNotFound());
    }

    @Test
    void filesCountAndBoundariesDoNot() throws Exception {
        String courses = "[{\"courseID\": \"PHYS-1100\", \"title\": \"Physics I\", \"credits\": 4}]";
        String first = response(
                        imports(courses).andExpect(jsonPath("$.counts.created").value(1)))
                .getContentAsString();
        assertThat(response(imports(courses).andExpect(status().isOk())).getContentAsString())
                .isEqualTo(first);
        imports(courses.replace("Physics", "Chemistry")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void atOnceOneIsCarriedOut() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(this::holdStatus, threads))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join))
                    .isSubsetOf(201, 409)
                    .contains(201);
        }
        assertThat(holds()).hasSize(1);
    }

    private int holdStatus() {
        try {
            return response(hold(registrar, FEES, "k")).getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsBeingCarriedOutIsWaitedForUntilItsProcessMustBeDead() throws Exception {
        hold(registrar, FEES, "k").andExpect(status().isCreated());
        begunAt(Instant.now());
        hold(registrar, FEES, "k").andExpect(status().isConflict()).andExpect(header().string("Retry-After", "1"));
        hold(registrar, "{\"reason\": \"Something else\"}", "k").andExpect(status().isUnprocessableContent());
        assertThat(holds()).hasSize(1);

        begunAt(Instant.now().minus(IdempotencyStore.LONGEST_RUN).minusSeconds(1));
        hold(registrar, FEES, "k").andExpect(status().isCreated());
        assertThat(kept()).singleElement().matches(it -> it.containsKey("answer"));
    }

    @Test
    void whatWasMadeBeforeTheProcessDiedIsFoundAgain() throws Exception {
        String first = response(hold(registrar, FEES, "k")).getContentAsString();
        begunAt(Instant.EPOCH);
        String again = response(hold(registrar, FEES, "k").andExpect(status().isCreated()))
                .getContentAsString();
        assertThat(again).isEqualTo(first);
        assertThat(holds()).hasSize(1);
        hold(registrar, FEES, "other").andExpect(status().isCreated());
        assertThat(holds()).hasSize(2);
    }

    /** As if the process had died between the write and the keeping of its answer. */
    private void begunAt(Instant instant) {
        mongo.updateFirst(new Query(), new Update().unset("answer").set("begunAt", instant), IdempotencyEntry.class);
    }

    @Test
    void aTokenIsShownOnceAndNeverKept() throws Exception {
        var issue = post("/api/v1/tokens").header("Idempotency-Key", "k");
        String token = response(mvc.perform(basic(issue)).andExpect(status().isCreated()))
                .getContentAsString()
                .replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
        mvc.perform(basic(post("/api/v1/tokens").header("Idempotency-Key", "k")))
                .andExpect(status().isConflict())
                .andExpect(header().doesNotExist("Retry-After"))
                .andExpect(jsonPath("$.detail").value(not(blankOrNullString())))
                .andExpect(content().string(not(containsString(token))));
        as(token, get(USERS)).andExpect(status().isOk());
        assertThat(kept()).singleElement().asString().doesNotContain(token);
        assertThat(mongo.count(new Query(), "api_token")).isEqualTo(3);
    }

    @Test
    void nothingOfTheRequestCanBeReadFromWhatIsKept() throws Exception {
        users(MAYA, "a-key-of-mine");
        assertThat(kept()).singleElement().asString().doesNotContain("violet", "a-key-of-mine", "argon2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00e9", "tab\there"})
    void aKeyIsPrintableAscii(String key) throws Exception {
        hold(registrar, FEES, key).andExpect(status().isBadRequest());
        assertThat(holds()).isEmpty();
    }

    @Test
    void aKeyHas255CharactersAtMost() throws Exception {
        hold(registrar, FEES, "x".repeat(256)).andExpect(status().isBadRequest());
        hold(registrar, FEES, "x".repeat(255)).andExpect(status().isCreated());
        as(registrar, json(post("/api/v1/enrollments"), "{}").header("Idempotency-Key", "x".repeat(256)))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatIsTooLargeIsRefusedWithAKeyToo() throws Exception {
        hold(registrar, "{\"reason\": \"" + "x".repeat(BodyLimit.MOST_BYTES) + "\"}", "k")
                .andExpect(status().isContentTooLarge());
        assertThat(kept()).isEmpty();
    }

    private ResultActions users(String body, String key) throws Exception {
        return as(registrar, json(post(USERS), body).header("Idempotency-Key", key));
    }

    private ResultActions hold(String token, String body, String key) throws Exception {
        return as(token, json(post(HOLDS), body).header("Idempotency-Key", key));
    }

    private ResultActions imports(String courses) throws Exception {
        var file = new MockMultipartFile("file", "courses.json", "application/json", courses.getBytes());
        var request = multipart("/api/v1/imports/course").file(file);
        return as(registrar, request.header("Idempotency-Key", "import"));
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B json(B request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B basic(B request) {
        return request.header("Authorization", "Basic dXNlcjNAbGVjdGVybi5leGFtcGxlOmNvcnJlY3QgaG9yc2U=");
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> ResultActions as(String token, B request)
            throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token));
    }

    private static MockHttpServletResponse response(ResultActions result) {
        return result.andReturn().getResponse();
    }

    private List<Document> holds() {
        return mongo.findAll(Document.class, "user").stream()
                .flatMap(it -> it.getList("holds", Document.class, List.of()).stream())
                .toList();
    }

    private List<Document> kept() {
        return mongo.findAll(Document.class, "idempotency");
    }
}
