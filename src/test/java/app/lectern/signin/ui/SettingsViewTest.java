package app.lectern.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.GradeScale;
import app.lectern.people.GradeScaleService;
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
import java.math.BigDecimal;
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

    @Autowired
    GradeScaleService scales;

    private Person registrar;

    @BeforeEach
    void view() {
        people.nobody();
        registrar = people.registrar("office@school.example");
        TestSchoolPeople.signIn(registrar);
        scales.scale();
        navigate(SettingsView.class);
    }

    @Test
    void beginsWithAnyoneAndSaysWhatThatMeansWithoutMail() {
        assertThat(who().getValue()).isEqualTo(Who.ANYONE);
        assertThat(who().getHelperText()).contains("addresses are not verified");
        assertThat(find(TextArea.class).all()).extracting(TextArea::getLabel).containsExactly("Scale of grades");
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
        return area("Domains of the school");
    }

    private TextField contact() {
        return find(TextField.class).single();
    }

    @Test
    void showsTheScaleOfGradesAndTakesAnotherOne() {
        assertThat(grades().getValue())
                .startsWith("A+, 4.3, yes, yes\nA, 4, yes, yes")
                .contains("\nF, 0, no, no")
                .contains("\nAU, -, no, no");
        grades().setValue("HD, 7, yes, yes\n\n Z ,-, No , no");
        press("Save grades");

        assertThat(scales.scale().steps())
                .containsExactly(
                        new GradeScale.Step("HD", new BigDecimal("7"), true, true),
                        new GradeScale.Step("Z", null, false, false));
        assertThat(grades().getValue()).isEqualTo("HD, 7, yes, yes\nZ, -, no, no");
    }

    @Test
    void saysWhichGradeCanNotBeReadAndKeepsWhatWasTyped() {
        for (String odd : List.of(
                "A", "A, 4, yes", "A, four, yes, yes", "A, 4, perhaps, yes", ", 4, yes, yes", "A, 101, yes, yes")) {
            grades().setValue("B, 3, yes, yes\n" + odd);
            press("Save grades");
            assertThat(grades().getErrorMessage()).isEqualTo("This line can't be read: " + odd);
        }
        grades().setValue("a, 4, yes, yes\nA, 4, yes, yes");
        press("Save grades");
        assertThat(grades().getErrorMessage()).isEqualTo("A stands here twice.");
        grades().setValue(" ");
        press("Save grades");
        assertThat(grades().getErrorMessage()).isEqualTo("A scale has 1 to 60 grades.");

        assertThat(scales.scale()).isEqualTo(GradeScale.USUAL);
    }

    @Test
    void doesNotOverwriteTheGradesOfSomebodyElseUnasked() {
        var theirs = new GradeScale(List.of(new GradeScale.Step("HD", null, true, true)));
        scales.change(registrar.userId(), GradeScale.USUAL, theirs);
        grades().setValue("Z, -, no, no");
        press("Save grades");

        assertThat(find(FormError.class).single().getText()).startsWith("Somebody else has changed this meanwhile.");
        assertThat(scales.scale()).isEqualTo(theirs);
        press("Show theirs instead");
        assertThat(grades().getValue()).isEqualTo("HD, -, yes, yes");
    }

    private TextArea grades() {
        return area("Scale of grades");
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(it -> it.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
