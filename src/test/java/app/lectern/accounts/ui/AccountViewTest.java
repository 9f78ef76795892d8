package app.lectern.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.accounts.People;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@SpringBootTest
class AccountViewTest extends SpringBrowserlessTest {

    private static final String EMAIL = "ana@school.example";

    @Autowired
    People people;

    @Autowired
    AuthenticationManager authentication;

    @BeforeEach
    void view() {
        people.nobody();
        People.signIn(people.student(EMAIL));
        navigate(AccountView.class);
    }

    @Test
    void showsWhatIsKnownOfThePerson() {
        assertThat(facts()).containsExactly("Ana Ruiz", EMAIL, "None yet", "None yet");
    }

    @Test
    void changesThePasswordForWhoKnowsTheOldOne() {
        change(People.PASSWORD, "violet teapot", "violet teapot");

        assertThat(find(Notification.class).all()).hasSize(1);
        assertThat(signsIn("violet teapot")).isTrue();
    }

    @Test
    void refusesAWrongOldPasswordAtItsField() {
        change("wrong password", "violet teapot", "violet teapot");

        assertThat(field("Old password").getErrorMessage()).isEqualTo("This is not your password.");
        assertThat(signsIn(People.PASSWORD)).isTrue();
    }

    @Test
    void refusesAPasswordThatMayNotBeChosen() {
        change(People.PASSWORD, "password1", "password1");

        assertThat(field("New password").isInvalid()).isTrue();
        assertThat(signsIn(People.PASSWORD)).isTrue();
    }

    private boolean signsIn(String password) {
        return authentication
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(EMAIL, password))
                .isAuthenticated();
    }

    private void change(String old, String chosen, String confirmed) {
        field("Old password").setValue(old);
        field("New password").setValue(chosen);
        field("Confirm new password").setValue(confirmed);
        test(find(Button.class).withText("Change password").single()).click();
    }

    private PasswordField field(String label) {
        return find(PasswordField.class)
                .withPropertyValue(PasswordField::getLabel, label)
                .single();
    }

    private List<String> facts() {
        return find(DescriptionList.Description.class).all().stream()
                .map(DescriptionList.Description::getText)
                .toList();
    }
}
