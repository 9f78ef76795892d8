package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lectern.notices.Letterbox;
import app.lectern.notices.TooManyMails;
import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import app.lectern.people.Users;
import jakarta.validation.ConstraintViolationException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(properties = "lectern.url=https://lectern.school.example/")
@ContextConfiguration(initializers = Letterbox.class)
class ForgottenPasswordServiceIntegrationTest {

    private static final String UNKNOWN = "nobody@school.example";

    @Autowired
    ForgottenPasswordService service;

    @Autowired
    LinkService links;

    @Autowired
    Users users;

    @Autowired
    TestSchoolPeople people;

    private int visits;

    @BeforeEach
    void nobody() throws Exception {
        people.nobody();
        Letterbox.empty();
    }

    @Test
    void mailsALinkThatIsGoodOnce() {
        var ana = people.student("ana.once@school.example");

        ask("Ana.Once@School.example", Locale.ENGLISH);

        var letter = Letterbox.letterTo(ana.email());
        assertThat(letter.subject()).isEqualTo("Choose a new password for Lectern");
        assertThat(letter.from()).isEqualTo("no-reply@lectern.school.example");
        assertThat(letter.text()).startsWith("Hello Ana,").contains("https://lectern.school.example/link/");
        String secret = letter.path().replace("/link/", "");
        assertThat(choose(secret).userId()).isEqualTo(ana.userId());
        assertThatThrownBy(() -> choose(secret)).isInstanceOf(LinkExpired.class);
    }

    @Test
    void writesInTheLanguageOfThePage() {
        people.student("ana.es@school.example");

        ask("ana.es@school.example", Locale.of("es"));

        var letter = Letterbox.letterTo("ana.es@school.example");
        assertThat(letter.subject()).isEqualTo("Elija una contraseña nueva para Lectern");
        assertThat(letter.text()).startsWith("Hola, Ana:");
    }

    @Test
    void sendsNothingToStrangersAndToThoseWhoMayNotSignInAndTellsNobody() {
        var ben = people.student("ben.disabled@school.example");
        users.update(ben.userId(), new Update().set("disabled", true));
        people.student("ana.known@school.example");

        ask(UNKNOWN, Locale.ENGLISH);
        ask(ben.email(), Locale.ENGLISH);
        ask("ana.known@school.example", Locale.ENGLISH);

        Letterbox.letterTo("ana.known@school.example");
        assertThat(Letterbox.letters()).extracting(Letterbox.Letter::to).doesNotContain(UNKNOWN, ben.email());
    }

    @Test
    void refusesTheFourthMailToAnAddressWhetherSomebodyIsThereOrNot() {
        people.student("ana.often@school.example");

        assertRefusedAfterThree("ana.often@school.example");
        assertRefusedAfterThree("nobody.often@school.example");
    }

    private void assertRefusedAfterThree(String email) {
        for (int i = 0; i < 3; i++) {
            ask(email, Locale.ENGLISH);
        }
        assertThatThrownBy(() -> ask(email, Locale.ENGLISH)).isInstanceOf(TooManyMails.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "x<ana@school.example>", "ana,ben@school.example", "ana@school.example>"})
    void refusesWhatIsNoAddressOrLeadsToAnother(String email) {
        assertThatThrownBy(() -> ask(email, Locale.ENGLISH)).isInstanceOf(ConstraintViolationException.class);
    }

    private void ask(String email, Locale language) {
        var request = new MockHttpServletRequest();
        request.addHeader("Host", "evil.example");
        request.setServerName("evil.example");
        request.setRemoteAddr("192.0.2." + visits++);
        service.sendLink(email, language, request);
    }

    private Person choose(String secret) {
        return links.choosePassword(
                secret, "violet teapot", new MockHttpServletRequest(), new MockHttpServletResponse());
    }
}
