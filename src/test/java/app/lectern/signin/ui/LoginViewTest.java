package app.lectern.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import app.lectern.frame.FlashMessage;
import app.lectern.people.TestSchoolPeople;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.mocks.MockResponse;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest
class LoginViewTest extends SpringBrowserlessTest {

    @MockitoBean
    SessionAuthenticationStrategy newSessionId;

    @Autowired
    TestSchoolPeople people;

    @Autowired
    ObjectProvider<FlashMessage> greetings;

    @BeforeEach
    void people() {
        people.nobody();
        people.student("ana@school.example");
        navigate(LoginView.class);
    }

    @Test
    void signsInUnderANewSessionIdAndGreets() {
        logIn("Ana@school.example", TestSchoolPeople.PASSWORD);

        assertThat(TestSchoolPeople.principal()).isEqualTo("ana@school.example");
        verify(newSessionId).onAuthentication(any(), any(), any());
        assertThat(greetings.getObject().take()).contains("Ana, you are successfully logged in!");
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownAddressAndKeepsWhatWasTyped() {
        logIn("ana@school.example", "wrong password");
        String wrongPassword = find(FormError.class).single().getText();
        logIn("nobody@school.example", TestSchoolPeople.PASSWORD);

        assertThat(find(FormError.class).single().getText())
                .isEqualTo(wrongPassword)
                .isEqualTo("Wrong email or password.");
        assertThat(find(EmailField.class).single().getValue()).isEqualTo("nobody@school.example");
        assertThat(find(PasswordField.class).single().getValue()).isEqualTo(TestSchoolPeople.PASSWORD);
        assertThat(TestSchoolPeople.principal()).isNotEqualTo("ana@school.example");
    }

    @Test
    void remembersOnlyWhoAsksForIt() {
        logIn("ana@school.example", TestSchoolPeople.PASSWORD);
        assertThat(response().findCookie("remember-me")).isNull();

        test(find(Checkbox.class).single()).click();
        logIn("ana@school.example", TestSchoolPeople.PASSWORD);

        assertThat(response().getCookie("remember-me").isHttpOnly()).isTrue();
    }

    @Test
    void saysWhenToTryAgainAfterTenFailures() {
        for (int i = 0; i < 11; i++) {
            logIn("guessed@school.example", "wrong password");
        }

        assertThat(find(FormError.class).single().getText())
                .isEqualTo("Too many tries to sign in. Try again in one minute.");
    }

    @Test
    void showsNoDemoAccountsOutsideDemoMode() {
        assertThat(find(DemoAccounts.class).all()).isEmpty();
    }

    private void logIn(String email, String password) {
        test(find(EmailField.class).single()).setValue(email);
        test(find(PasswordField.class).single()).setValue(password);
        test(findInView(Button.class).withText("Log in").single()).click();
    }

    private static MockResponse response() {
        return (MockResponse) VaadinServletResponse.getCurrent().getResponse();
    }
}
