package app.lectern.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import app.lectern.frame.FlashMessage;
import app.lectern.people.TestSchoolPeople;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest
class RegisterViewTest extends SpringBrowserlessTest {

    @MockitoBean
    SessionAuthenticationStrategy newSessionId;

    @Autowired
    TestSchoolPeople people;

    @Autowired
    ObjectProvider<FlashMessage> greetings;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void view() {
        people.nobody();
        navigate(RegisterView.class);
    }

    @Test
    void signsInUnderANewSessionIdAndGreets() {
        register("Lea", "Meyer", "Lea@School.example", "violet teapot", "violet teapot");

        assertThat(TestSchoolPeople.principal()).isEqualTo("lea@school.example");
        verify(newSessionId).onAuthentication(any(), any(), any());
        assertThat(greetings.getObject().take()).contains("You are successfully registered!");
    }

    @Test
    void refusesAnAddressInUseAtItsFieldAndKeepsWhatWasTyped() {
        people.student("lea@school.example");

        register("Lea", "Meyer", "LEA@school.example", "violet teapot", "violet teapot");

        assertThat(email().isInvalid()).isTrue();
        assertThat(email().getErrorMessage()).isEqualTo("Email is already in use. Pick another one.");
        assertThat(field("First name").getValue()).isEqualTo("Lea");
        assertThat(password("Password").getValue()).isEqualTo("violet teapot");
    }

    @Test
    void takesWhoeverHasOneNameOfOneLetter() {
        register("U", "", "u@school.example", "violet teapot", "violet teapot");

        assertThat(TestSchoolPeople.principal()).isEqualTo("u@school.example");
    }

    @Test
    void showsEveryErrorAtItsField() {
        register(" ", "M".repeat(101), "lea", "short", "other");

        assertThat(field("First name").getErrorMessage()).isEqualTo("Use 1 to 100 characters.");
        assertThat(field("Last name").getErrorMessage()).isEqualTo("Use at most 100 characters.");
        assertThat(email().getErrorMessage()).isEqualTo("Enter a valid email address.");
        assertThat(password("Password").getErrorMessage()).isEqualTo("Use 8 to 128 characters.");
        assertThat(password("Confirm password").getErrorMessage()).isEqualTo("The passwords are not the same.");
        assertThat(mongo.getCollection("user").countDocuments()).isZero();
    }

    @Test
    void refusesCommonPasswordsInWhateverCase() {
        register("Lea", "Meyer", "lea@school.example", "PassWord1", "PassWord1");

        assertThat(password("Password").getErrorMessage())
                .isEqualTo("Too many people use this password. Pick another one.");
    }

    @Test
    void saysWhatIsWrongInTheLanguageOfThePage() {
        UI.getCurrent().setLocale(Locale.of("es"));
        UI.getCurrent().navigate("courses");
        navigate(RegisterView.class);
        email().setValue("lea");
        password("Contraseña").setValue("password1");
        test(findInView(Button.class).withText("Crear cuenta").single()).click();

        assertThat(email().getErrorMessage()).isEqualTo("Escriba una dirección de correo electrónico válida.");
        assertThat(password("Contraseña").getErrorMessage())
                .isEqualTo("Demasiadas personas usan esta contraseña. Elija otra.");
        assertThat(field("Nombre").getErrorMessage()).isEqualTo("Use entre 1 y 100 caracteres.");
    }

    private void register(String firstName, String lastName, String address, String password, String confirmed) {
        field("First name").setValue(firstName);
        field("Last name").setValue(lastName);
        email().setValue(address);
        password("Password").setValue(password);
        password("Confirm password").setValue(confirmed);
        test(findInView(Button.class).withText("Register").single()).click();
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

    private EmailField email() {
        return find(EmailField.class).single();
    }
}
