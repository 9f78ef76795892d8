package app.lectern.people.web;

import app.lectern.base.Classification;
import app.lectern.base.UserId;
import app.lectern.people.Account;
import app.lectern.people.Hold;
import app.lectern.people.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A person as the API shows them. */
@RecordBuilder
record UserJson(
        @JsonProperty("user_id") UserId userId,
        @JsonProperty("student_number") @Nullable String studentNumber,
        @JsonProperty("first_name") String firstName,
        @JsonProperty("last_name") String lastName,
        String email,
        Set<Role> roles,
        @Nullable Classification classification,
        List<String> majors,
        List<String> minors,
        List<String> programs,
        @Nullable String preferredName,
        @Nullable String pronouns,
        List<CompletedJson> completed,
        List<String> tests,
        boolean transfer,
        List<CreditExceptionJson> creditLimits,
        List<Hold> holds,
        boolean disabled) {

    static UserJson of(Account account) {
        return UserJsonBuilder.builder()
                .userId(account.userId())
                .studentNumber(account.studentNumber())
                .firstName(account.firstName())
                .lastName(account.lastName())
                .email(account.email())
                .roles(new TreeSet<>(account.roles()))
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
                .holds(account.holds())
                .disabled(account.disabled())
                .build();
    }
}
