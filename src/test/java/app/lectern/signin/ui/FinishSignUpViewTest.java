package app.lectern.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import app.lectern.frame.FlashMessage;
import app.lectern.notices.Letterbox;
import app.lectern.people.TestSchoolPeople;
import app.lectern.signin.signup.SettingsService;
import app.lectern.signin.signup.SignUpRule;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest
@ContextConfiguration(initializers = Letterbox.class)
class FinishSignUpViewTest extends SpringBrowserlessTest {

    @MockitoBean
    SessionAuthenticationStrategy newSessionId;

    @Autowired
    TestSchoolPeople people;

    @Autowired
    ObjectProvider<FlashMessage> greetings;

    @Autowired
    SettingsService settings;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void view() throws Exception {
        people.nobody();
        Letterbox.empty();
        UI.getCurrent().navigate(RegisterView.class, QueryParameters.of(Landing.CONTINUE, "/course/C-1001"));
    }

    @Test
    void makesTheAccountWhenTheLinkIsFollowedAndSignsIn() {
        register("Lea.View@school.example");
        assertThat(TestSchoolPeople.principal()).isEqualTo("nobody");
        var letter = Letterbox.letterTo("lea.view@school.example");
        assertThat(letter.path()).endsWith("?continue=%2Fcourse%2FC-1001");

        open(letter.path());
        assertThat(find(Paragraph.class).single().getText()).contains("Lea Meyer");
        finish("violet teapot");

        assertThat(TestSchoolPeople.principal()).isEqualTo("lea.view@school.example");
        verify(newSessionId).onAuthentication(any(), any(), any());
        assertThat(greetings.getObject().take()).contains("You are successfully registered!");
        open(letter.path());
        assertThat(find(H1.class).single().getText()).isEqualTo("This link is of no more use");
    }

    @Test
    void saysTheSameWhetherTheAddressHasAnAccountOrNot() {
        people.student("ana.known.view@school.example");
        String known = register("ana.known.view@school.example");
        navigate(RegisterView.class);
        String unknown = register("lea.unknown.view@school.example");

        assertThat(known).startsWith("We have sent a mail to ana.known.view@school.example.");
        assertThat(unknown).isEqualTo(known.replace("ana.known", "lea.unknown"));
        assertThat(Letterbox.letterTo("ana.known.view@school.example").path()).isEqualTo("/login");
        assertThat(Letterbox.letterTo("lea.unknown.view@school.example").path()).startsWith("/register/");
        assertThat(mongo.getCollection("user").countDocuments()).isOne();
    }

    @Test
    void refusesAnotherPasswordThanTheChosenOneAtItsField() {
        register("lea.other.view@school.example");
        open(Letterbox.letterTo("lea.other.view@school.example").path());

        finish("something else");

        assertThat(password("Password").getErrorMessage()).isEqualTo("This is not the password that you chose.");
        assertThat(mongo.getCollection("user").countDocuments()).isZero();
    }

    private String register(String address) {
        field("First name").setValue("Lea");
        field("Last name").setValue("Meyer");
        find(EmailField.class).single().setValue(address);
        password("Password").setValue("violet teapot");
        password("Confirm password").setValue("violet teapot");
        test(findInView(Button.class).withText("Register").single()).click();
        return find(Paragraph.class).single().getText();
    }

    @Test
    void saysWhomToAskWhenTheSchoolWasClosedMeanwhile() {
        register("lea.closed.view@school.example");
        var letter = Letterbox.letterTo("lea.closed.view@school.example");
        var registrar = people.registrar("office@school.example");
        TestSchoolPeople.signIn(registrar);
        settings.change(
                registrar.userId(),
                settings.registration(),
                new SignUpRule(SignUpRule.Who.NOBODY, List.of(), "the dean"));
        TestSchoolPeople.signOut();

        open(letter.path());
        finish("violet teapot");

        assertThat(password("Password").getErrorMessage())
                .isEqualTo("Accounts are made by the school. To get one, ask: the dean.");
        assertThat(TestSchoolPeople.principal()).isEqualTo("nobody");
    }

    private static void open(String path) {
        String[] parts = path.substring(1).split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
    }

    private void finish(String typed) {
        password("Password").setValue(typed);
        test(find(Button.class).withText("Finish and log in").single()).click();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class)
                .withPropertyValue(PasswordField::getLabel, label)
                .single();
    }
}
