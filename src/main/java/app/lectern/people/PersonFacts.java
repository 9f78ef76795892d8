package app.lectern.people;

import app.lectern.base.Classification;
import app.lectern.base.PlainText;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the registrar decides about a person. Names, tests and address are stripped, the address is put in lower case.
 *
 * @param studentNumber the college's own number of them, in upper case; {@code null} when they have none
 * @param classification {@code null} when not known
 * @param majors what they study
 * @param minors what they study besides
 * @param programs others that they are in, as in honors
 * @param preferredName what they want to be called; {@code null} when that is their first name
 * @param pronouns in their own words; {@code null} when they don't say
 * @param completed the courses that they have done with
 * @param tests the tests outside of the catalog that they passed, as in {@code OXCP}
 * @param transfer whether they came from another school
 * @param creditLimits the terms in which they have another credit limit
 * @param disabled {@code true} when they may not sign in
 */
@RecordBuilder
public record PersonFacts(
        @StudentNumber @Nullable String studentNumber,
        @PersonName String firstName,
        @LastName String lastName,
        @EmailAddress String email,
        @NotEmpty(message = "{person.roles.missing}") Set<Role> roles,
        @Nullable Classification classification,

        @Size(max = 10, message = "{person.majors.invalid}")
        List<
                        @NotBlank(message = "{person.majors.invalid}")
                        @Size(max = 100, message = "{person.majors.invalid}") @PlainText String>
                majors,

        @Size(max = 10, message = "{person.minors.invalid}")
        List<
                        @NotBlank(message = "{person.minors.invalid}")
                        @Size(max = 100, message = "{person.minors.invalid}") @PlainText String>
                minors,

        @Size(max = 10, message = "{person.programs.invalid}")
        List<
                        @NotBlank(message = "{person.programs.invalid}")
                        @Size(max = 100, message = "{person.programs.invalid}") @PlainText String>
                programs,

        @Nullable @Size(max = 100, message = "{person.preferredName.invalid}") @PlainText
        String preferredName,

        @Nullable @Size(max = 40, message = "{person.pronouns.invalid}") @PlainText
        String pronouns,

        @Size(max = 500, message = "{person.completed.invalid}")
        List<@Valid CompletedCourse> completed,

        @Size(max = 50, message = "{person.tests.invalid}")
        List<
                        @NotBlank(message = "{person.tests.invalid}")
                        @Size(max = 40, message = "{person.tests.invalid}") @PlainText String>
                tests,

        boolean transfer,

        @Size(max = 50, message = "{person.creditLimits.invalid}")
        List<@Valid CreditException> creditLimits,

        boolean disabled)
        implements PersonFactsBuilder.With {

    public PersonFacts {
        studentNumber = StudentNumbers.stored(studentNumber);
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = EmailAddresses.stored(email);
        roles = Set.copyOf(roles);
        majors = List.copyOf(majors);
        minors = List.copyOf(minors);
        programs = List.copyOf(programs);
        preferredName = said(preferredName);
        pronouns = said(pronouns);
        completed = List.copyOf(completed);
        tests = tests.stream().map(String::strip).distinct().toList();
        creditLimits = List.copyOf(creditLimits);
    }

    private static @Nullable String said(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Somebody of whom no more is known than who they are. */
    public static PersonFacts of(String firstName, String lastName, String email, Set<Role> roles) {
        return PersonFactsBuilder.builder()
                .firstName(firstName)
                .lastName(lastName)
                .email(email)
                .roles(roles)
                .build();
    }

    /** First and last name, as people write them. */
    public String fullName() {
        return PersonNames.full(firstName, lastName);
    }

    PersonKeys keys() {
        return PersonKeys.of(firstName, lastName, email, studentNumber);
    }

    /** Whether both say the same but for names, number, address and pronouns, which no rule reads. */
    public boolean sameForRules(PersonFacts other) {
        return withStudentNumber(other.studentNumber)
                .withFirstName(other.firstName)
                .withLastName(other.lastName)
                .withEmail(other.email)
                .withPreferredName(other.preferredName)
                .withPronouns(other.pronouns)
                .equals(other);
    }

    /** Whether they are a registrar who may sign in. */
    boolean inOffice() {
        return roles.contains(Role.ADMIN) && !disabled;
    }

    /** Never shows more than is needed to know who it is. */
    @Override
    public String toString() {
        return "PersonFacts[" + email + ", " + roles + "]";
    }
}
