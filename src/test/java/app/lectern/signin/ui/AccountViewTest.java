package app.lectern.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.frame.CopyField;
import app.lectern.people.TestSchoolPeople;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
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
    TestSchoolPeople people;

    @Autowired
    AuthenticationManager authentication;

    @BeforeEach
    void view() {
        people.nobody();
        TestSchoolPeople.signIn(people.student(EMAIL));
        navigate(AccountView.class);
    }

    @Test
    void showsWhatIsKnownOfThePerson() {
        assertThat(facts()).containsExactly("Ana Ruiz", EMAIL, "None yet", "None yet");
    }

    @Test
    void changesThePasswordForWhoKnowsTheOldOne() {
        change(TestSchoolPeople.PASSWORD, "violet teapot", "violet teapot");

        assertThat(find(Notification.class).all()).hasSize(1);
        assertThat(signsIn("violet teapot")).isTrue();
    }

    @Test
    void refusesAWrongOldPasswordAtItsField() {
        change("wrong password", "violet teapot", "violet teapot");

        assertThat(field("Old password").getErrorMessage()).isEqualTo("This is not your password.");
        assertThat(signsIn(TestSchoolPeople.PASSWORD)).isTrue();
    }

    @Test
    void refusesAPasswordThatMayNotBeChosen() {
        change(TestSchoolPeople.PASSWORD, "password1", "password1");

        assertThat(field("New password").isInvalid()).isTrue();
        assertThat(signsIn(TestSchoolPeople.PASSWORD)).isTrue();
    }

    @Test
    void makesATokenForWhoKnowsThePasswordAndShowsItOnce() {
        makeToken("Planner", "wrong password");
        assertThat(field("Your password").getErrorMessage()).isEqualTo("This is not your password.");

        field("Your password").setValue(TestSchoolPeople.PASSWORD);
        clickMake();

        assertThat(find(CopyField.class).single().getText()).hasSize(43);
        test(find(Button.class).withText("Done").single()).click();
        assertThat(find(CopyField.class).all()).isEmpty();
        assertThat(tokens()).hasSize(1);
        assertThat(tokens().getFirst()).startsWith("Planner");
    }

    @Test
    void revokesATokenOnceThatIsConfirmed() {
        makeToken("", TestSchoolPeople.PASSWORD);
        test(find(Button.class).withText("Done").single()).click();
        assertThat(tokens().getFirst()).startsWith("Token without a name");

        test(find(Button.class).withText("Revoke").single()).click();
        assertThat(tokens()).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(tokens()).isEmpty();
    }

    private void makeToken(String name, String password) {
        test(find(Button.class).withText("Make a token").single()).click();
        find(TextField.class)
                .withPropertyValue(TextField::getLabel, "Name")
                .single()
                .setValue(name);
        field("Your password").setValue(password);
        clickMake();
    }

    private void clickMake() {
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Make a token")
                        .single())
                .click();
    }

    private List<String> tokens() {
        return find(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
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
