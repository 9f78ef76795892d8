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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** A browser that comes without a session, as all do after a restart. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RememberMeIntegrationTest {

    private static final String EMAIL = "ana@school.example";

    @Autowired
    TestSchoolPeople people;

    @Autowired
    RememberMe rememberMe;

    @Autowired
    Users users;

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

        var answers = IntStream.range(0, 10)
                .mapToObj(i -> http.sendAsync(account(cookie), HttpResponse.BodyHandlers.discarding()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers).filteredOn(answer -> given(answer) != null).hasSize(1);
    }

    @Test
    void theNewCookieIsGoodAndKeptFromScriptsAndOtherSites() throws Exception {
        String cookie = rememberedAs(people.student(EMAIL));
        var first = http.send(account(cookie), HttpResponse.BodyHandlers.discarding());
        String next = Objects.requireNonNull(given(first));

        assertThat(next).contains("HttpOnly").contains("SameSite=Lax");
        var again = http.send(
                account(HttpCookie.parse(next).getFirst().getValue()), HttpResponse.BodyHandlers.discarding());
        assertThat(again.statusCode()).isEqualTo(200);
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

    private static @Nullable String given(HttpResponse<?> answer) {
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        return cookies.stream()
                .filter(it -> it.startsWith("remember-me="))
                .findFirst()
                .orElse(null);
    }
}
