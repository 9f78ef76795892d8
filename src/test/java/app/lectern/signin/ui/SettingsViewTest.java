package app.lectern.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import app.lectern.signin.signup.SettingsService;
import app.lectern.signin.signup.SignUpRule;
import app.lectern.signin.signup.SignUpRule.Who;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class SettingsViewTest extends SpringBrowserlessTest {

    @Autowired
    TestSchoolPeople people;

    @Autowired
    SettingsService settings;

    private Person registrar;

    @BeforeEach
    void view() {
        people.nobody();
        registrar = people.registrar("office@school.example");
        TestSchoolPeople.signIn(registrar);
        navigate(SettingsView.class);
    }

    @Test
    void beginsWithAnyoneAndSaysWhatThatMeansWithoutMail() {
        assertThat(who().getValue()).isEqualTo(Who.ANYONE);
        assertThat(who().getHelperText()).contains("addresses are not verified");
        assertThat(find(TextArea.class).all()).isEmpty();
        who().setValue(Who.DOMAINS);
        assertThat(who().getHelperText()).contains("whoever types an address of the school gets in");
        assertThat(domains().isVisible()).isTrue();
    }

    @Test
    void takesDomainsAsTheyAreTyped() {
        who().setValue(Who.DOMAINS);
        domains().setValue("School.edu, @mail.school.edu\n\n schüle.de;school.edu");
        contact().setValue(" The dean, dean@school.edu ");
        save();

        assertThat(settings.registration())
                .isEqualTo(new SignUpRule(
                        Who.DOMAINS,
                        List.of("school.edu", "mail.school.edu", "schüle.de"),
                        "The dean, dean@school.edu"));
        assertThat(domains().getValue()).isEqualTo("school.edu\nmail.school.edu\nschüle.de");
    }

    @Test
    void saysWhatIsWrongAtTheFieldAndKeepsWhatWasTyped() {
        who().setValue(Who.DOMAINS);
        save();
        assertThat(domains().getErrorMessage()).isEqualTo("Name at least one domain.");

        domains().setValue("school.edu\nschool");
        contact().setValue("the d\u202Eean");
        save();

        assertThat(domains().getErrorMessage()).startsWith("Write domains as in school.edu");
        assertThat(contact().getErrorMessage())
                .isEqualTo("There is a character in it that can't be seen. Type it anew.");
        assertThat(domains().getValue()).isEqualTo("school.edu\nschool");
        assertThat(settings.registration()).isEqualTo(SignUpRule.DEFAULT);
    }

    @Test
    void whatSomebodyElseDecidedMeanwhileIsNotOverwrittenUnasked() {
        var theirs = new SignUpRule(Who.NOBODY, List.of(), "the dean");
        settings.change(registrar.userId(), SignUpRule.DEFAULT, theirs);
        who().setValue(Who.DOMAINS);
        domains().setValue("school.edu");
        save();

        assertThat(find(FormError.class).single().getText()).startsWith("Somebody else has changed this meanwhile.");
        assertThat(domains().getValue()).isEqualTo("school.edu");
        assertThat(settings.registration()).isEqualTo(theirs);
        save();
        assertThat(settings.registration().domains()).containsExactly("school.edu");
    }

    @Test
    void showsWhatSomebodyElseDecidedInstead() {
        settings.change(registrar.userId(), SignUpRule.DEFAULT, new SignUpRule(Who.NOBODY, List.of(), ""));
        who().setValue(Who.DOMAINS);
        domains().setValue("school.edu");
        save();
        press("Show theirs instead");

        assertThat(who().getValue()).isEqualTo(Who.NOBODY);
    }

    private void save() {
        press("Save");
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Who> who() {
        return (RadioButtonGroup<Who>) find(RadioButtonGroup.class).single();
    }

    private TextArea domains() {
        return find(TextArea.class).single();
    }

    private TextField contact() {
        return find(TextField.class).single();
    }
}
