package app.lectern.people.web;

import app.lectern.base.Classification;
import app.lectern.base.UserId;
import app.lectern.people.Account;
import app.lectern.people.Hold;
import app.lectern.people.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as the API shows them. */
record UserJson(
        @JsonProperty("user_id") UserId userId,
        @JsonProperty("first_name") String firstName,
        @JsonProperty("last_name") String lastName,
        String email,
        Set<Role> roles,
        @Nullable Classification classification,
        List<String> majors,
        List<CompletedJson> completed,
        List<String> tests,
        boolean transfer,
        List<CreditExceptionJson> creditLimits,
        List<Hold> holds,
        boolean disabled) {

    static UserJson of(Account account) {
        return new UserJson(
                account.userId(),
                account.firstName(),
                account.lastName(),
                account.email(),
                account.roles(),
                account.classification(),
                account.majors(),
                account.completed().stream().map(CompletedJson::of).toList(),
                account.tests(),
                account.transfer(),
                account.creditLimits().stream().map(CreditExceptionJson::of).toList(),
                account.holds(),
                account.disabled());
    }
}
