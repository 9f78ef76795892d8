package app.lectern.people.web;

import app.lectern.base.Classification;
import app.lectern.base.PlainText;
import app.lectern.people.Account;
import app.lectern.people.EmailAddress;
import app.lectern.people.LastName;
import app.lectern.people.PersonFacts;
import app.lectern.people.PersonFactsBuilder;
import app.lectern.people.PersonName;
import app.lectern.people.Role;
import app.lectern.people.StudentNumber;
import app.lectern.people.password.NewPassword;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as the API takes them; what is left out is empty. */
@RecordBuilder
record UserEntryJson(
        @JsonProperty("student_number")
        @StudentNumber
        @Schema(description = "The college's own number of them; nobody else has it.", example = "A00012345")
        @Nullable
        String studentNumber,

        @JsonProperty("first_name") @PersonName @Schema(example = "Maya") @Nullable
        String firstName,

        @JsonProperty("last_name")
        @LastName
        @Schema(description = "Empty for whoever has one name only.", example = "Okafor")
        @Nullable
        String lastName,

        @EmailAddress @Schema(example = "maya.okafor@school.example") @Nullable
        String email,

        @NewPassword
        @Schema(description = "Goes in and never out; left out, it stays as it is.", example = "violet teapot")
        @Nullable
        String password,

        @Size(min = 1, message = "{person.roles.missing}") @Schema(example = "[\"STUDENT\"]") @Nullable
        Set<@NotNull(message = "{person.roles.missing}") Role> roles,

        @Schema(example = "JUNIOR") @Nullable Classification classification,

        @Size(max = 10, message = "{person.majors.invalid}") @Schema(example = "[\"Physics\"]") @Nullable
        List<
                        @NotBlank(message = "{person.majors.invalid}")
                        @Size(max = 100, message = "{person.majors.invalid}") @PlainText String>
                majors,

        @Size(max = 10, message = "{person.minors.invalid}") @Schema(example = "[\"Music\"]") @Nullable
        List<
                        @NotBlank(message = "{person.minors.invalid}")
                        @Size(max = 100, message = "{person.minors.invalid}") @PlainText String>
                minors,

        @Size(max = 10, message = "{person.programs.invalid}") @Schema(example = "[\"Honors\"]") @Nullable
        List<
                        @NotBlank(message = "{person.programs.invalid}")
                        @Size(max = 100, message = "{person.programs.invalid}") @PlainText String>
                programs,

        @Size(max = 100, message = "{person.preferredName.invalid}")
        @PlainText
        @Schema(description = "What they want to be called, if not by their first name.", example = "Ani")
        @Nullable
        String preferredName,

        @Size(max = 40, message = "{person.pronouns.invalid}")
        @PlainText
        @Schema(description = "In their own words.", example = "they/them")
        @Nullable
        String pronouns,

        @Size(max = 500, message = "{person.completed.invalid}") @Nullable
        List<@NotNull(message = "{person.completed.invalid}") @Valid CompletedJson> completed,

        @Size(max = 50, message = "{person.tests.invalid}") @Schema(example = "[\"OXCP\"]") @Nullable
        List<
                        @NotBlank(message = "{person.tests.invalid}")
                        @Size(max = 40, message = "{person.tests.invalid}") @PlainText String>
                tests,

        @Schema(description = "Whether they came from another school.", example = "false") @Nullable
        Boolean transfer,

        @Size(max = 50, message = "{person.creditLimits.invalid}") @Nullable
        List<@NotNull(message = "{person.creditLimits.invalid}") @Valid CreditExceptionJson> creditLimits,

        @Schema(description = "Whether they may not sign in.", example = "false") @Nullable
        Boolean disabled) {

    /** Somebody as they are, so that sending it back changes nothing. */
    static UserEntryJson of(Account account) {
        return UserEntryJsonBuilder.builder()
                .studentNumber(account.studentNumber())
                .firstName(account.firstName())
                .lastName(account.lastName())
                .email(account.email())
                .roles(account.roles())
                .classification(account.classification())
                .majors(account.majors())
                .minors(account.minors())
                .programs(account.programs())
                .preferredName(account.preferredName())
                .pronouns(account.pronouns())
                .completed(account.completed().stream().map(CompletedJson::of).toList())
                .tests(account.tests())
                .transfer(account.transfer())
                .creditLimits(account.creditLimits().stream()
                        .map(CreditExceptionJson::of)
                        .toList())
                .disabled(account.disabled())
                .build();
    }

    /**
     * @param otherwise the roles of somebody of whom none are named
     */
    PersonFacts facts(Set<Role> otherwise) {
        return PersonFactsBuilder.builder()
                .studentNumber(studentNumber)
                .firstName(Objects.requireNonNull(firstName))
                .lastName(lastName == null ? "" : lastName)
                .email(Objects.requireNonNull(email))
                .roles(roles == null ? otherwise : roles)
                .classification(classification)
                .majors(given(majors))
                .minors(given(minors))
                .programs(given(programs))
                .preferredName(preferredName)
                .pronouns(pronouns)
                .completed(given(completed).stream()
                        .map(CompletedJson::toCompletedCourse)
                        .toList())
                .tests(given(tests))
                .transfer(Boolean.TRUE.equals(transfer))
                .creditLimits(given(creditLimits).stream()
                        .map(CreditExceptionJson::toCreditException)
                        .toList())
                .disabled(Boolean.TRUE.equals(disabled))
                .build();
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "UserEntryJson[" + email + "]";
    }
}
