package app.lectern.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.people.TestSchoolPeople;
import app.lectern.signin.signup.SettingsService;
import app.lectern.signin.signup.SignUpRule;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest
class SetupViewTest extends SpringBrowserlessTest {

    @MockitoBean
    SessionAuthenticationStrategy newSessionId;

    @Autowired
    TestSchoolPeople people;

    @Autowired
    SettingsService settings;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void code() {
        people.nobody();
        mongo.save(new Document("_id", "set-up-code").append("value", "ABCD-EFGH"), "secret");
    }

    @Test
    void makesTheFirstRegistrarAndIsUselessAfterwards() {
        navigate(SetupView.class);
        setUp("abcd-efgh");

        assertThat(TestSchoolPeople.principal()).isEqualTo("otto@school.example");
        assertThat(mongo.findAll(Document.class, "user").getFirst().getList("roles", String.class))
                .containsExactly("ADMIN");
        assertThat(mongo.findAll(Document.class, "secret"))
                .noneMatch(secret -> "set-up-code".equals(secret.get("_id")));
        navigate(LoginView.class);
        navigate(SetupView.class);
        assertThat(find(RegisterForm.class).all()).isEmpty();
    }

    @Test
    void refusesAWrongCodeAtItsField() {
        navigate(SetupView.class);
        setUp("ABCD-EFGX");

        assertThat(field("Set-up code").isInvalid()).isTrue();
        assertThat(mongo.getCollection("user").countDocuments()).isZero();
    }

    @Test
    void isOfNoUseWhereThereIsARegistrar() {
        people.registrar("office@school.example");

        navigate(SetupView.class);

        assertThat(find(RegisterForm.class).all()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void asksWhoElseMayMakeAnAccountAndSaysWhatThatMeansWithoutMail() {
        navigate(SetupView.class);
        var who =
                (RadioButtonGroup<SignUpRule.Who>) find(RadioButtonGroup.class).single();
        assertThat(who.getValue()).isEqualTo(SignUpRule.Who.ANYONE);
        assertThat(who.getHelperText()).startsWith("No mail can be sent from here, so addresses are not verified");
        who.setValue(SignUpRule.Who.DOMAINS);
        setUp("ABCD-EFGH");
        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("Name at least one domain.");
        assertThat(mongo.getCollection("user").countDocuments()).isZero();

        find(TextArea.class).single().setValue("school.example");
        setUp("ABCD-EFGH");

        assertThat(settings.registration().domains()).containsExactly("school.example");
    }

    private void setUp(String code) {
        field("Set-up code").setValue(code);
        field("First name").setValue("Otto");
        field("Last name").setValue("Office");
        find(EmailField.class).single().setValue("otto@school.example");
        find(PasswordField.class).all().forEach(password -> password.setValue("violet teapot"));
        test(find(Button.class).withText("Set up").single()).click();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }
}
