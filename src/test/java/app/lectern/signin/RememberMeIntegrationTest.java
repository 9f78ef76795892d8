package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import app.lectern.people.Users;
import jakarta.servlet.http.Cookie;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** A browser that comes without a session, as all do after a restart. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RememberMeIntegrationTest {

    private static final String EMAIL = "ana@school.example";
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    TestSchoolPeople people;

    @Autowired
    RememberMe rememberMe;

    @Autowired
    Users users;

    @Autowired
    MongoTemplate mongo;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void nobody() {
        people.nobody();
    }

    @Test
    void tenRequestsAtOnceAreAllSignedIn() {
        String cookie = rememberedAs(people.student(EMAIL));
        anHourPasses();

        var answers = IntStream.range(0, 10)
                .mapToObj(i -> http.sendAsync(account(cookie), HttpResponse.BodyHandlers.discarding()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers)
                .extracting(RememberMeIntegrationTest::givenValue)
                .doesNotContainNull()
                .doesNotContain(cookie)
                .containsOnly(givenValue(answers.getFirst()));
    }

    @Test
    void theNewCookieIsGoodAndKeptFromScriptsAndOtherSites() throws Exception {
        String cookie = rememberedAs(people.student(EMAIL));
        anHourPasses();
        var first = http.send(account(cookie), HttpResponse.BodyHandlers.discarding());

        assertThat(given(first)).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(statusOf(account(Objects.requireNonNull(givenValue(first))))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, no-cors, image/avif,*/*",
        "POST, no-cors, */*",
        "GET, websocket, */*",
        "POST, cors, */*",
        "GET, cors, text/html",
        "POST, navigate, text/html",
        "GET, , */*"
    })
    void nothingButGoingToAPageSignsIn(String method, @Nullable String mode, String accept) throws Exception {
        String cookie = rememberedAs(people.student(EMAIL));
        anHourPasses();
        var builder = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/images/mark.svg"))
                .header("Cookie", "remember-me=" + cookie)
                .header("Accept", accept)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (mode != null) {
            builder.header("Sec-Fetch-Mode", mode);
        }
        var answer = http.send(builder.build(), HttpResponse.BodyHandlers.discarding());

        assertThat(given(answer)).isNull();
        assertThat(mongo.findAll(RememberedSeries.class)).allMatch(series -> series.previous() == null);
    }

    @Test
    void whoHoldsATokenOfAStolenSeriesIsToldAtTheLogin() throws Exception {
        var ana = people.student(EMAIL);
        String stolen = rememberedAs(ana);
        String elsewhere = rememberedAs(ana);
        anHourPasses();
        String next =
                Objects.requireNonNull(givenValue(http.send(account(stolen), HttpResponse.BodyHandlers.discarding())));
        assertThat(statusOf(account(next))).isEqualTo(200);
        anHourPasses();

        for (String cookie : List.of(stolen, next, elsewhere)) {
            var answer = http.send(account(cookie), HttpResponse.BodyHandlers.discarding());

            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(it -> assertThat(it).endsWith("/login?ended=stolen"));
            assertThat(given(answer)).startsWith("remember-me=;");
        }
    }

    @Test
    void aForgedCookieLeadsToTheLogin() throws Exception {
        var answer = http.send(account("bm9uc2Vuc2U"), HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/login"));
    }

    @Test
    void aDisabledPersonIsNoLongerRemembered() throws Exception {
        var person = people.student(EMAIL);
        String cookie = rememberedAs(person);
        users.update(person.userId(), new Update().set("disabled", true));

        assertThat(http.send(account(cookie), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aMalformedAddressIsABadRequestAndNoReasonToSignIn() throws Exception {
        var malformed = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/account;x=y"))
                .build();

        assertThat(http.send(malformed, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void loggingOutEndsTheSeries() throws Exception {
        String cookie = rememberedAs(people.student(EMAIL));
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("remember-me", cookie));

        rememberMe.logout(request, new MockHttpServletResponse(), null);

        assertThat(http.send(account(cookie), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(302);
    }

    private String rememberedAs(Person person) {
        var response = new MockHttpServletResponse();
        rememberMe.onLoginSuccess(
                new MockHttpServletRequest(),
                response,
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        return Objects.requireNonNull(response.getCookie("remember-me")).getValue();
    }

    private HttpRequest account(String cookie) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/account"))
                .header("Cookie", "remember-me=" + cookie)
                .header("Accept", "text/html")
                .build();
    }

    /** For what is stored, as for the browser. */
    private void anHourPasses() {
        for (var series : mongo.findAll(RememberedSeries.class)) {
            var shown = series.shownAt();
            mongo.save(new RememberedSeries(
                    series.series(),
                    series.userId(),
                    series.token(),
                    series.previous(),
                    series.rotatedAt().minus(HOUR),
                    shown == null ? null : shown.minus(HOUR),
                    series.stolenAt(),
                    series.expiresAt().minus(HOUR)));
        }
    }

    private int statusOf(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static @Nullable String givenValue(HttpResponse<?> answer) {
        String cookie = given(answer);
        return cookie == null ? null : HttpCookie.parse(cookie).getFirst().getValue();
    }

    private static @Nullable String given(HttpResponse<?> answer) {
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        return cookies.stream()
                .filter(it -> it.startsWith("remember-me="))
                .findFirst()
                .orElse(null);
    }
}
