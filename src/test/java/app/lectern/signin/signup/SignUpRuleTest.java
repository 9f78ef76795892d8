package app.lectern.signin.signup;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.signin.signup.SignUpRule.Who;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpRuleTest {

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {"ana@school.edu", "Ana@SCHOOL.edu", "ana@schüle.de", "ana@SCHÜLE.de", "ana@xn--schle-mva.de"})
    void welcomesAddressesOfItsDomainsHoweverTheyAreWritten(String email) {
        assertThat(rule("@School.EDU", "Schüle.de").welcomes(email)).isTrue();
        assertThat(rule("school.edu", "xn--schle-mva.de").welcomes(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@mail.school.edu",
                "ana@otherschool.edu",
                "ana@school.edu.evil.example",
                "ana@school.com",
                "school.edu@evil.example",
                "ana@strasse.de",
                "ana@schu\u0308lе.de"
            })
    void welcomesNoOthers(String email) {
        assertThat(rule("school.edu", "straße.de", "schüle.de").welcomes(email)).isFalse();
    }

    @Test
    void aSubdomainCountsWhenItIsNamed() {
        assertThat(rule("school.edu", "mail.school.edu").welcomes("ana@mail.school.edu"))
                .isTrue();
    }

    @Test
    void lettersAndTheirMarksAreComposed() {
        assertThat(rule("schüle.de").welcomes("ana@schu\u0308le.de")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school",
                "school..edu",
                "-school.edu",
                "school-.edu",
                "ana@school.edu",
                "sch ool.edu",
                "a_b.edu",
                "",
                "*.edu"
            })
    void whatIsNoDomainIsRefused(String domain) {
        assertThat(validator.validate(rule(domain)))
                .extracting(it -> it.getMessage())
                .containsExactly("Write domains as in school.edu, one a line, 50 at the most.");
    }

    @Test
    void domainsAreNamedWhereOnlyTheyMay() {
        assertThat(validator.validate(rule()))
                .extracting(it -> it.getMessage())
                .containsExactly("Name at least one domain.");
        assertThat(validator.validate(new SignUpRule(Who.NOBODY, List.of(), "the office")))
                .isEmpty();
    }

    private static SignUpRule rule(String... domains) {
        return new SignUpRule(Who.DOMAINS, List.of(domains), "");
    }
}
