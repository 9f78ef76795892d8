package app.lectern.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.people.TestSchoolPeople;
import app.lectern.signin.signup.SettingsService;
import app.lectern.signin.signup.SignUp;
import app.lectern.signin.signup.SignUpRule;
import app.lectern.signin.signup.SignUpRule.Who;
import app.lectern.signin.signup.SignUpService;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest
class ClosedSignUpViewTest extends SpringBrowserlessTest {

    @MockitoBean
    SessionAuthenticationStrategy newSessionId;

    @Autowired
    TestSchoolPeople people;

    @Autowired
    SettingsService settings;

    @Autowired
    SignUpService registrations;

    @BeforeEach
    void nobody() {
        people.nobody();
    }

    @Test
    void whereNobodyMayThePageSaysWhomToAskAndNothingLeadsToIt() {
        decide(new SignUpRule(Who.NOBODY, List.of(), "the dean, dean@school.edu"));
        openAnew();

        navigate(LoginView.class);
        assertThat(text()).contains("To get one, ask: the dean, dean@school.edu.");
        assertThat(find(RouterLink.class).withText("Register").all()).isEmpty();
        assertThat(find(Button.class).withText("Register").all()).isEmpty();
        navigate(RegisterView.class);
        assertThat(text()).contains("To get one, ask: the dean, dean@school.edu.");
        assertThat(find(EmailField.class).all()).isEmpty();
    }

    @Test
    void whereSomeMayTheOthersAreToldAtTheirAddressAndLoseNothing() {
        decide(new SignUpRule(Who.DOMAINS, List.of("school.edu"), ""));
        openAnew();
        navigate(RegisterView.class);
        assertThat(text()).contains("Use your address of the school: school.edu.");

        register("lea@elsewhere.example");

        assertThat(email().getErrorMessage())
                .isEqualTo("Only addresses of school.edu can be used. If you have none, ask: the registrar.");
        assertThat(email().getValue()).isEqualTo("lea@elsewhere.example");
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).containsExactly("Lea", "Meyer");
        assertThat(find(PasswordField.class).all())
                .extracting(PasswordField::getValue)
                .containsOnly("violet teapot");
        register("lea@school.edu");
        assertThat(TestSchoolPeople.principal()).isEqualTo("lea@school.edu");
    }

    @Test
    void theTwentyFirstAccountOfAClientIsRefusedInWordsAndNothingTypedIsLost() {
        navigate(RegisterView.class);
        comeFrom("192.0.2.77");
        for (int i = 0; i < 20; i++) {
            registrations.register(
                    new SignUp("Lea", "Meyer", "lea" + i + "@school.edu", "violet teapot"),
                    VaadinServletRequest.getCurrent().getHttpServletRequest(),
                    new MockHttpServletResponse());
        }
        TestSchoolPeople.signOut();

        register("lea@school.edu");

        assertThat(find(FormError.class).single().getText())
                .startsWith("Too many accounts were made from here within an hour.");
        assertThat(email().getValue()).isEqualTo("lea@school.edu");
        assertThat(find(PasswordField.class).all())
                .extracting(PasswordField::getValue)
                .containsOnly("violet teapot");
        assertThat(TestSchoolPeople.principal()).isEqualTo("nobody");
    }

    private static void comeFrom(String client) {
        var request = VaadinServletRequest.getCurrent();
        var fromThere = new HttpServletRequestWrapper(request.getHttpServletRequest()) {
            @Override
            public String getRemoteAddr() {
                return client;
            }
        };
        CurrentInstance.set(VaadinRequest.class, new VaadinServletRequest(fromThere, request.getService()));
    }

    private void decide(SignUpRule rule) {
        var registrar = people.registrar("office@school.example");
        TestSchoolPeople.signIn(registrar);
        settings.change(registrar.userId(), settings.registration(), rule);
        TestSchoolPeople.signOut();
    }

    private void openAnew() {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
    }

    private void register(String address) {
        var names = find(TextField.class).all();
        names.getFirst().setValue("Lea");
        names.getLast().setValue("Meyer");
        email().setValue(address);
        find(PasswordField.class).all().forEach(password -> password.setValue("violet teapot"));
        test(findInView(Button.class).withText("Register").single()).click();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private EmailField email() {
        return find(EmailField.class).single();
    }
}
