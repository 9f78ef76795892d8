package app.lectern.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.notices.Letterbox;
import app.lectern.people.TestSchoolPeople;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = Letterbox.class)
class ForgotPasswordViewTest extends SpringBrowserlessTest {

    @Autowired
    TestSchoolPeople people;

    @BeforeEach
    void view() throws Exception {
        people.nobody();
        Letterbox.empty();
        people.student("ana.view@school.example");
        navigate(LoginView.class);
    }

    @Test
    void keepsTheAddressThatWasTypedOnTheLogin() {
        email().setValue("Ana.View@school.example");
        navigate(ForgotPasswordView.class);

        assertThat(email().getValue()).isEqualTo("Ana.View@school.example");
    }

    @Test
    void saysTheSameWhetherTheAddressIsKnownOrNot() {
        String known = answerTo("ana.view@school.example");
        String unknown = answerTo("nobody.view@school.example");

        assertThat(known)
                .isEqualTo("If there is an account for ana.view@school.example, a mail with a link is on its way."
                        + " The link is good for one hour. If nothing comes, look among the unwanted mails.");
        assertThat(unknown).isEqualTo(known.replace("ana", "nobody"));
        assertThat(Letterbox.letterTo("ana.view@school.example").path()).startsWith("/link/");
    }

    @Test
    void refusesWhatIsNoAddressAtItsField() {
        navigate(ForgotPasswordView.class);
        send("ana");

        assertThat(email().getErrorMessage()).isEqualTo("Enter a valid email address.");
        assertThat(email().getValue()).isEqualTo("ana");
    }

    @Test
    void saysWhenToAskAgainAfterTooManyMails() {
        for (int i = 0; i < 3; i++) {
            answerTo("often.view@school.example");
        }
        navigate(ForgotPasswordView.class);
        send("often.view@school.example");

        assertThat(find(FormError.class).single().getText())
                .isEqualTo("Too many mails were asked for. Try again in 5 minutes.");
        assertThat(email().getValue()).isEqualTo("often.view@school.example");
    }

    private String answerTo(String address) {
        navigate(ForgotPasswordView.class);
        send(address);
        return find(Paragraph.class).single().getText();
    }

    private void send(String address) {
        email().setValue(address);
        test(find(Button.class).withText("Send the link").single()).click();
    }

    private EmailField email() {
        return find(EmailField.class).single();
    }
}
