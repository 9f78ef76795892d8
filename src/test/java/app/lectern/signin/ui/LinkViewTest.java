package app.lectern.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import app.lectern.frame.FlashMessage;
import app.lectern.people.TestSchoolPeople;
import app.lectern.signin.LinkService;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest
class LinkViewTest extends SpringBrowserlessTest {

    private static final String EMAIL = "ana@school.example";

    @MockitoBean
    SessionAuthenticationStrategy newSessionId;

    @Autowired
    TestSchoolPeople people;

    @Autowired
    LinkService links;

    @Autowired
    ObjectProvider<FlashMessage> greetings;

    private String path = "";

    @BeforeEach
    void link() {
        people.nobody();
        var ana = people.student(EMAIL);
        TestSchoolPeople.signIn(people.registrar("office@school.example"));
        path = links.signInLink(ana.userId()).link().substring(1);
        TestSchoolPeople.signOut();
    }

    @Test
    void saysWhoseAccountItIsAndSignsThemInWithTheirNewPassword() {
        navigate(path, LinkView.class);
        assertThat(find(EmailField.class).single().getValue()).isEqualTo(EMAIL);

        choose("violet teapot", "violet teapot");

        assertThat(TestSchoolPeople.principal()).isEqualTo(EMAIL);
        verify(newSessionId).onAuthentication(any(), any(), any());
        assertThat(greetings.getObject().take()).contains("Ana, your new password is set, and you are logged in.");
    }

    @Test
    void opensAsOftenAsSomebodyLooksAndNotAfterItsUse() {
        navigate(path, LinkView.class);
        navigate(path, LinkView.class);
        choose("violet teapot", "violet teapot");

        navigate(path, LinkView.class);
        assertThat(heading()).isEqualTo("This link is of no more use");
    }

    @Test
    void showsWhatIsWrongWithThePasswordAtItsField() {
        navigate(path, LinkView.class);
        choose("short", "other");

        assertThat(field("New password").getErrorMessage()).isEqualTo("Use 8 to 128 characters.");
        assertThat(field("Confirm new password").getErrorMessage()).isEqualTo("The passwords are not the same.");
        assertThat(TestSchoolPeople.principal()).isEqualTo("nobody");
    }

    @Test
    void saysSoWhenSomebodyElseUsedItMeanwhile() {
        navigate(path, LinkView.class);
        people.nobody();
        choose("violet teapot", "violet teapot");

        assertThat(heading()).isEqualTo("This link is of no more use");
        assertThat(TestSchoolPeople.principal()).isEqualTo("nobody");
    }

    @Test
    void saysThatAnInventedLinkIsOfNoUse() {
        navigate("link/invented", LinkView.class);

        assertThat(heading()).isEqualTo("This link is of no more use");
    }

    private void choose(String password, String confirmed) {
        field("New password").setValue(password);
        field("Confirm new password").setValue(confirmed);
        test(find(Button.class).withText("Save and log in").single()).click();
    }

    private String heading() {
        return find(H1.class).single().getText();
    }

    private PasswordField field(String label) {
        return find(PasswordField.class)
                .withPropertyValue(PasswordField::getLabel, label)
                .single();
    }
}
